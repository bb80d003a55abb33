import type { Knex } from 'knex';
import { type Database, type Viewer, visibleTo } from '../../owner-kit/index.ts';
import type { FilterField, SearchRequest } from './search-request.ts';

export const filterFields = ['kind', 'owner', 'theme', 'format', 'licence'] as const satisfies readonly FilterField[];

/** The column of `search_entry` that a field is about, and whether a record has several values there. */
export const filterColumns: Readonly<Record<FilterField, { readonly column: string; readonly isList: boolean }>> = {
  kind: { column: 'kind', isList: false },
  owner: { column: 'owner', isList: false },
  theme: { column: 'themes', isList: true },
  format: { column: 'formats', isList: true },
  licence: { column: 'licences', isList: true },
};

/** Narrows a query over rows of `search_entry` to what the filter asks for in these fields. */
export function narrow(
  rows: Knex.QueryBuilder,
  { filter }: SearchRequest,
  fields: readonly FilterField[],
): Knex.QueryBuilder {
  return fields.reduce((narrowed, field) => {
    const values = filter[field];
    if (values.length === 0) return narrowed;
    const { column, isList } = filterColumns[field];
    return narrowed.whereRaw(isList ? '?? && ?::text[]' : '?? = any(?::text[])', [column, [...values]]);
  }, rows);
}

/** The rows of `search_entry` that the viewer may see, that have the words and that touch the box. */
export function matchingEntries(
  { knex, schema }: Database,
  viewer: Viewer,
  { words, box }: SearchRequest,
): Knex.QueryBuilder {
  const rows = knex
    .withSchema(schema)
    .from('search_entry')
    .where(visibleTo(knex, viewer, 'search_entry'));
  if (words !== undefined) rows.whereRaw('tokens @@ ?::tsquery', [words]);
  if (box !== undefined) {
    const { west, south, east, north } = box;
    rows.where('west', '<=', east).where('east', '>=', west).where('south', '<=', north).where('north', '>=', south);
  }
  return rows;
}
