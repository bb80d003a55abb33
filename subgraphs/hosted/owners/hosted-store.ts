import { StartError } from '../../../catalogue-schema/index.ts';
import type { Database } from '../../../catalogue-schema/storage/index.ts';
import { type EntryStore, entryStore } from '../../owner-kit/index.ts';
import type { HostedOwner } from './hosted-owner.ts';
import { ownerDatabase } from './owner-tables.ts';

/** An owner by its id, or the very one that was added at some time: one that was added anew under its id is another. */
export type OwnerReference = string | Pick<HostedOwner, 'id' | 'createdAt'>;

/**
 * A hosted owner's records. Every write holds the owner in the list, so that it is removed before or after the write.
 * Writes throw StartError once the owner is removed.
 */
export function hostedStore(database: Database, owner: OwnerReference): EntryStore {
  const { id, createdAt } = typeof owner === 'string' ? { id: owner, createdAt: undefined } : owner;
  return entryStore(ownerDatabase(database, id), async (transaction) => {
    const found = await transaction
      .withSchema(database.schema)
      .from('owner')
      .where({ id })
      .modify((query) => {
        if (createdAt !== undefined) query.whereRaw(`date_trunc('milliseconds', created_at) = ?`, [createdAt]);
      })
      .forShare()
      .first('id');
    if (found !== undefined) return;
    const got = createdAt === undefined ? 'none' : `none that was added at ${createdAt}: it was removed meanwhile`;
    throw new StartError(`owner: expected ${JSON.stringify(id)} to be hosted, got ${got}`);
  });
}
