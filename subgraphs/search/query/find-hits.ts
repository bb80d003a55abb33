import type { Knex } from 'knex';
import type { EntryKind, EntryRecord } from '../../../catalogue-schema/index.ts';
import { type Database, recordFor, type Viewer, visibleTo } from '../../owner-kit/index.ts';
import { type Cursor, type SortBy, sortedBy } from './cursor.ts';
import { filterFields, matchingEntries, narrow } from './matching-entries.ts';
import type { SearchRequest } from './search-request.ts';

/** A record that was found, as the viewer may read it. */
export interface FoundRecord {
  readonly id: string;
  readonly kind: EntryKind;
  readonly record: EntryRecord;
  /** When the mirror last wrote its copy. */
  readonly indexedAt: Date;
  /** How well it fits the words; null where the order is another one. */
  readonly score: number | null;
  readonly cursor: Cursor;
}

interface Row extends Omit<FoundRecord, 'indexedAt' | 'cursor'> {
  readonly indexed_at: Date;
  readonly number: number;
  readonly modified: Date;
  readonly title_sort: string;
}

const castOf: Readonly<Record<SortBy, string>> = {
  score: '?::float8',
  modified: '?::timestamptz',
  title_sort: '?::text',
};

function behind(rows: Knex.QueryBuilder, { values, number }: Cursor, columns: readonly SortBy[], sign: '<' | '>') {
  const left = [...columns, 'number'].map(() => '??').join(', ');
  const right = [...columns.map((column) => castOf[column]), '?::integer'].join(', ');
  rows.whereRaw(`(${left}) ${sign} (${right})`, [...columns, 'number', ...values, number]);
}

/**
 * A page of hits and one more, by which one sees whether there is another page. All columns of an order run in the same
 * direction and end with the record's unique number, so that a cursor stands between two hits whatever comes or goes.
 */
export async function findHits(
  database: Database,
  viewer: Viewer,
  request: SearchRequest,
): Promise<readonly FoundRecord[]> {
  const { knex, schema } = database;
  const { words, order, first, after } = request;
  const columns = sortedBy(order, words !== undefined);
  const isRanked = columns.includes('score');
  const direction = order === 'TITLE' ? 'asc' : 'desc';
  const matches = narrow(matchingEntries(database, viewer, request), request, filterFields).select(
    'number',
    'modified',
    'title_sort',
    isRanked
      ? knex.raw('ts_rank(tokens, ?::tsquery)::float8 as score', [words ?? ''])
      : knex.raw('null::float8 as score'),
  );
  // Without MATERIALIZED the planner walks the whole index on the date in search of a word that hardly occurs.
  const page = words === undefined ? knex.from(matches.as('hit')) : knex.withMaterialized('hit', matches).from('hit');
  page.select('number', 'modified', 'title_sort', 'score').limit(first + 1);
  if (after !== undefined) behind(page, after, columns, direction === 'asc' ? '>' : '<');
  for (const column of [...columns, 'number']) page.orderBy(column, direction);
  const rows: Row[] = await knex
    .from(page.as('page'))
    .join(`${schema}.mirror as mirror`, 'mirror.number', 'page.number')
    .where(visibleTo(knex, viewer, 'mirror'))
    .select('page.*', 'mirror.id', 'mirror.kind', 'mirror.indexed_at')
    .select(knex.raw('? as record', [recordFor(knex, viewer, 'mirror')]))
    .orderBy([...columns, 'number'].map((column) => ({ column: `page.${column}`, order: direction })));
  return rows.map(({ id, kind, record, score, ...row }) => ({
    id,
    kind,
    record,
    score,
    indexedAt: row.indexed_at,
    cursor: { values: columns.map((column) => sortValue({ ...row, score }, column)), number: row.number },
  }));
}

function sortValue(row: Pick<Row, SortBy>, column: SortBy): string | number {
  if (column === 'score') return row.score ?? 0;
  return column === 'modified' ? row.modified.toISOString() : row.title_sort;
}
