import type { Database } from '../../owner-kit/index.ts';
import { removeRecords } from './delete-records.ts';
import { newPass } from './feed-state.ts';
import { deleteSuspended, writeSuspended } from './tombstones.ts';

/**
 * Follows an owner no longer and takes all its records out of the mirror. A page of its feed that somebody still holds is
 * not applied any more; when the owner is taken up again, its feed is read from the start. An owner that was left before
 * can be left once more, for good.
 *
 * @param isGone whether the owner takes part no more, so that its records are known as deleted
 */
export function leaveOwner({ knex, schema }: Database, owner: string, isGone: boolean): Promise<void> {
  return knex.transaction(async (transaction) => {
    await transaction.raw(
      `update ??.owner set is_followed = false, records = 0, followed_at = null, ${newPass} where id = ?`,
      [schema, owner],
    );
    await writeSuspended(transaction, schema, owner);
    await removeRecords(transaction, schema, transaction.raw('mirror.owner = ?', [owner]));
    if (isGone) await deleteSuspended(transaction, schema, owner);
  });
}
