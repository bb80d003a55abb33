import { StartError } from '../../../catalogue-schema/index.ts';

/** Reads a part of a configuration. `path` is where it is, for messages. @throws StartError */
export type Read<T> = (value: unknown, path: string) => T;

const shown = (value: unknown): string =>
  value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value)).slice(0, 80);

export function refuse(path: string, expected: string, value: unknown): never {
  throw new StartError(`${path}: expected ${expected}, got ${shown(value)}`);
}

export const text: Read<string> = (value, path) =>
  typeof value === 'string' && value.trim() !== '' ? value : refuse(path, 'text', value);

/** Text that no message shows. */
export const secret: Read<string> = (value, path) =>
  typeof value === 'string' && value !== '' ? value : refuse(path, 'a secret as text', typeof value);

export const wholeUpTo =
  (most: number): Read<number> =>
  (value, path) =>
    Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most
      ? (value as number)
      : refuse(path, `a whole number from 1 to ${most}`, value);

export const oneOf =
  <T extends string>(names: readonly T[]): Read<T> =>
  (value, path) =>
    names.find((name) => name === value) ?? refuse(path, `one of ${names.join(', ')}`, value);

/** A list with something in it. */
export const listOf =
  <T>(read: Read<T>): Read<readonly T[]> =>
  (value, path) =>
    Array.isArray(value) && value.length > 0
      ? value.map((one, index) => read(one, `${path}[${index}]`))
      : refuse(path, 'a list that is not empty', value);

/** One, or a list of such. */
export const oneOrListOf =
  <T>(read: Read<T>): Read<readonly T[]> =>
  (value, path) =>
    Array.isArray(value) ? listOf(read)(value, path) : [read(value, path)];

export const optional =
  <T, Otherwise>(read: Read<T>, otherwise: Otherwise): Read<T | Otherwise> =>
  (value, path) =>
    value === undefined ? otherwise : read(value, path);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const inside = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** Something by names that are free. */
export const byName =
  <T>(read: Read<T>): Read<Readonly<Record<string, T>>> =>
  (value, path) =>
    isObject(value)
      ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, read(one, inside(path, name))]))
      : refuse(path, 'an object', value);

/** Something with these parts and no others. */
export const object =
  <Parts extends Readonly<Record<string, unknown>>>(parts: { [Name in keyof Parts]: Read<Parts[Name]> }): Read<Parts> =>
  (value, path) => {
    if (!isObject(value)) return refuse(path || 'configuration', 'an object', value);
    const unknown = Object.keys(value).find((name) => !Object.hasOwn(parts, name));
    if (unknown !== undefined) refuse(inside(path, unknown), `one of ${Object.keys(parts).join(', ')}`, unknown);
    const read = Object.entries(parts).map(([name, part]) => [name, part(value[name], inside(path, name))]);
    return Object.fromEntries(read) as Parts;
  };
