import type { Knex } from 'knex';

/** Puts changes of records at the end of the change feed, in the transaction that makes them. */
export async function announce(
  transaction: Knex.Transaction,
  schema: string,
  ids: readonly string[],
  operation: 'UPSERT' | 'DELETE',
): Promise<void> {
  await transaction.raw(
    `insert into :schema:.change (id, operation, at)
     select id, :operation, clock_timestamp() from unnest(:ids::text[]) with ordinality as written (id, position)
     order by position
     on conflict (id) do update set sequence = excluded.sequence, operation = excluded.operation, at = excluded.at`,
    { schema, operation, ids: [...ids] },
  );
}
