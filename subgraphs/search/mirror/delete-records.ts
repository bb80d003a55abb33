import type { Knex } from 'knex';
import { type Database, rowsOf } from '../../owner-kit/index.ts';
import type { Deletion } from './mirror-page.ts';
import { writeTombstones } from './tombstones.ts';

/**
 * Takes records out of the mirror, their references with them, and marks what is searched of them as gone.
 *
 * @param condition SQL about the table `mirror`
 * @returns how many there were
 */
export async function removeRecords(
  transaction: Knex.Transaction,
  schema: string,
  condition: Knex.Raw,
): Promise<number> {
  const [removed] = await rowsOf<{ count: number }>(
    transaction.raw(
      `with deleted as (delete from :schema:.mirror where :condition returning number),
         next as (update :schema:.search_version set value = value + 1 where exists (select from deleted) returning value),
         marked as (
           update :schema:.search_entry set gone = true, version = next.value, written_at = clock_timestamp(), words = '',
             title_sort = '', personal_words = null, personal_title_sort = null, attributes = '{}'
           from deleted, next where search_entry.number = deleted.number
         )
       select count(*)::integer as count from deleted`,
      { schema, condition },
    ),
  );
  return removed?.count ?? 0;
}

/**
 * Removes records that their owner has deleted, and keeps in mind that they were there.
 *
 * @param condition SQL about the table `mirror`
 * @returns how many there were
 */
export async function deleteRecords(
  transaction: Knex.Transaction,
  schema: string,
  condition: Knex.Raw,
  deletions: readonly Deletion[] = [],
): Promise<number> {
  await writeTombstones(transaction, schema, condition, deletions);
  return removeRecords(transaction, schema, condition);
}

/** Days after which every reader has seen that a record is gone, or has been started anew. */
const daysKept = 1;

/** Removes what was marked as gone long enough ago. */
export async function removeGone({ knex, schema }: Database): Promise<void> {
  await knex.raw(`delete from ??.search_entry where gone and written_at < now() - interval '${daysKept} day'`, [
    schema,
  ]);
}
