import type { CkanObject } from './ckan-fields.ts';

/** The dictionaries of a list field. */
export function objectsOf(value: unknown): readonly CkanObject[] {
  if (!Array.isArray(value)) return [];
  return value.filter((item): item is CkanObject => typeof item === 'object' && item !== null && !Array.isArray(item));
}
