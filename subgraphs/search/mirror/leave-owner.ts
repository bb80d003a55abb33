import type { Database } from '../../owner-kit/index.ts';
import { deleteRecords, removeRecords } from './delete-records.ts';

/**
 * Follows an owner no longer and takes all its records out of the mirror. A page of its feed that somebody still holds is
 * not applied any more; when the owner is taken up again, its feed is read from the start.
 *
 * @param isGone whether the owner takes part no more, so that its records are known as deleted
 */
export function leaveOwner({ knex, schema }: Database, owner: string, isGone: boolean): Promise<void> {
  return knex.transaction(async (transaction) => {
    await transaction.raw(
      `update ??.owner set is_followed = false, cursor = null, pass = pass + 1, pass_is_running = true, followed_at = null,
         last_error = null, refused = 0, last_refusal = null
       where id = ?`,
      [schema, owner],
    );
    const itsOwn = transaction.raw('mirror.owner = ?', [owner]);
    await (isGone ? deleteRecords : removeRecords)(transaction, schema, itsOwn);
  });
}
