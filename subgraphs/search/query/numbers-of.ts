import { type Database, rowsOf } from '../../owner-kit/index.ts';

/** The numbers of records with these ids, whoever may see them. */
export async function numbersOf({ knex, schema }: Database, ids: readonly string[]): Promise<readonly number[]> {
  const rows = await rowsOf<{ number: number }>(
    knex.raw('select number from ??.mirror where id = any(?::text[])', [schema, [...ids]]),
  );
  return rows.map(({ number }) => number);
}
