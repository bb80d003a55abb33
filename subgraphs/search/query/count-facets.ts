import type { Knex } from 'knex';
import type { Database, Viewer } from '../../owner-kit/index.ts';
import { facetLabel } from './facet-label.ts';
import { filterColumns, filterFields, matchingEntries, narrow } from './matching-entries.ts';
import type { FilterField, SearchRequest } from './search-request.ts';

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface Facet {
  readonly field: Uppercase<FilterField>;
  readonly values: readonly FacetValue[];
}

interface Row {
  readonly field: FilterField;
  readonly value: string;
  readonly label: string | null;
  readonly count: number | string;
}

/** Counts one field over `hit`, narrowed by the other fields, so that one can see what a second value would add. */
function countField(knex: Knex, request: SearchRequest, field: FilterField, limit: number): Knex.QueryBuilder {
  const { column, isList } = filterColumns[field];
  const others = filterFields.filter((other) => other !== field);
  const values = narrow(knex.from('hit'), request, others).select(
    knex.raw(isList ? 'unnest(??) as value' : '?? as value', [column]),
  );
  return knex
    .from(values.as(field))
    .select(knex.raw('?::text as field, value, count(*) as count', [field]))
    .groupBy('value')
    .orderByRaw('count desc, value collate "C"')
    .limit(limit);
}

/**
 * How many hits have which value, for each of these fields, the most frequent first. One statement for all of them.
 *
 * @param limit how many values of a field at the most
 */
export async function countFacets(
  database: Database,
  viewer: Viewer,
  request: SearchRequest,
  fields: readonly FilterField[],
  limit: number,
): Promise<readonly Facet[]> {
  const { knex, schema } = database;
  const columns = filterFields.map((field) => filterColumns[field].column);
  const hits = matchingEntries(database, viewer, request).select(columns);
  const counts = fields.map((field) => countField(knex, request, field, limit));
  const rows: Row[] = await knex
    .withMaterialized('hit', hits)
    .from(knex.unionAll(counts, true).as('facet'))
    .leftJoin(`${schema}.owner as owner`, (join) => join.on('owner.id', 'facet.value').andOnVal('facet.field', 'owner'))
    .select('facet.field', 'facet.value', 'facet.count', 'owner.name as label');
  const names = new Map(rows.flatMap(({ value, label }) => (label === null ? [] : [[value, label] as const])));
  return fields.map((field) => ({
    field: field.toUpperCase() as Uppercase<FilterField>,
    values: rows
      .filter((row) => row.field === field)
      .map(({ value, count }) => ({
        value: field === 'kind' ? value.toUpperCase() : value,
        label: facetLabel(field, value, names),
        count: Number(count),
      }))
      .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1)),
  }));
}
