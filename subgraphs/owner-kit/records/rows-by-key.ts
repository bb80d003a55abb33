import DataLoader from 'dataloader';
import { type Database, rowsOf } from '../../../catalogue-schema/storage/index.ts';

/** Rows of one of the owner's tables, as they are to be answered. */
export interface RowSelection {
  readonly table: string;
  /** The text column by which rows are asked for, mostly the id of a record. */
  readonly key: string;
  /** Every field of the answer, with the column that holds it. */
  readonly columns: Readonly<Record<string, string>>;
  /** SQL; the order of the rows of one key. Text wants `collate "C"`, or each database orders it differently. */
  readonly orderBy: string;
  /** How many rows of one key are wanted at most. Without it, all. */
  readonly limit?: number;
}

/**
 * Loads rows by a key, all keys of a tick in one statement; an unknown key has no rows. Belongs to one request.
 *
 * @example
 * const parts = rowsByKey<Part>(database, {
 *   table: 'part', key: 'dataset', columns: { number: 'part_number' }, orderBy: 'part_number',
 * });
 * await parts.load('lecos/dataset/server'); // [{ number: 1 }, { number: 2 }]
 */
export function rowsByKey<Row extends object>(
  { knex, schema }: Database,
  { table, key, columns, orderBy, limit }: RowSelection,
): DataLoader<string, readonly Row[]> {
  return new DataLoader(async (keys) => {
    const ofOneKey = knex
      .withSchema(schema)
      .from(table)
      .select({ ...columns })
      .whereRaw('?? = wanted.row_key', [key])
      .orderByRaw(orderBy);
    if (limit !== undefined) ofOneKey.limit(limit);
    const rows = await rowsOf<{ row_key: string }>(
      knex.raw('select * from unnest(?::text[]) as wanted (row_key) cross join lateral ? as found', [
        [...keys],
        ofOneKey,
      ]),
    );
    const byKey = new Map(keys.map((wanted): [string, Row[]] => [wanted, []]));
    for (const { row_key, ...row } of rows) byKey.get(row_key)?.push(row as Row);
    return keys.map((wanted) => byKey.get(wanted) ?? []);
  });
}
