import type { EntryKind, EntryRecord } from '../../../catalogue-schema/index.ts';
import { type Database, recordFor, type Viewer, visibleTo } from '../../owner-kit/index.ts';
import type { Cursor } from './cursor.ts';
import { orderByTitle } from './order-by-title.ts';
import { orderHits } from './order-hits.ts';
import type { SearchRequest } from './search-request.ts';
import type { Selection } from './selection.ts';

/** A record that was found, as the viewer may read it. */
export interface FoundRecord {
  readonly id: string;
  readonly kind: EntryKind;
  readonly record: EntryRecord;
  /** When the mirror last wrote its copy. */
  readonly indexedAt: Date;
  /** How well it fits what was asked for; null where the order is another one. */
  readonly score: number | null;
  readonly cursor: Cursor;
}

interface Row extends Pick<FoundRecord, 'id' | 'kind' | 'record'> {
  readonly number: number;
  readonly indexed_at: Date;
}

/** Records by their numbers, as the viewer may read them: the index says what is found, the policy what is shown. */
export async function recordsByNumber(
  { knex, schema }: Database,
  viewer: Viewer,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, Row>> {
  const rows: Row[] = await knex
    .from(`${schema}.mirror as mirror`)
    .whereRaw('mirror.number = any(?::integer[])', [[...numbers]])
    .where(visibleTo(knex, viewer, 'mirror'))
    .select('mirror.number', 'mirror.id', 'mirror.kind', 'mirror.indexed_at')
    .select(knex.raw('? as record', [recordFor(knex, viewer, 'mirror')]));
  return new Map(rows.map((row) => [row.number, row]));
}

/** A page of hits and whether there is another one behind it. */
export interface HitPage {
  readonly hits: readonly FoundRecord[];
  readonly hasMore: boolean;
}

/**
 * A page of hits. All orders end with the record's unique number, so that a cursor stands between two hits whatever
 * comes or goes.
 */
export async function findHits(
  database: Database,
  viewer: Viewer,
  selection: Selection,
  request: SearchRequest,
): Promise<HitPage> {
  const ordered =
    request.order === 'TITLE' ? await orderByTitle(database, selection, request) : orderHits(selection, request);
  const page = ordered.slice(0, request.first);
  const records = await recordsByNumber(
    database,
    viewer,
    page.map(({ number }) => number),
  );
  const hits = page.flatMap(({ number, score, cursor }) => {
    const row = records.get(number);
    if (row === undefined) return [];
    const { id, kind, record, indexed_at: indexedAt } = row;
    return [{ id, kind, record, indexedAt, score, cursor }];
  });
  return { hits, hasMore: ordered.length > request.first };
}
