import type { ClaimPath } from '../configuration/index.ts';

/** What is at a path of claims, each name an object's own; undefined where there is nothing. */
export function valueAt(claims: unknown, path: ClaimPath): unknown {
  return path.reduce<unknown>((value, name) => {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
  }, claims);
}
