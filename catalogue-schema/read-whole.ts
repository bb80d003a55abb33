import { StartError } from './start-error.ts';

/**
 * Reads a setting that is a whole number.
 *
 * @param text the setting's value; without one it is `otherwise`
 * @throws StartError where it is something else
 */
export function readWhole(name: string, text: string | undefined, otherwise: number, most: number, least = 1): number {
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new StartError(`${name}: expected a whole number from ${least} to ${most}, got "${text}"`);
}
