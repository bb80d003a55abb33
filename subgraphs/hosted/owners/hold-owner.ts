import { StartError } from '../../../catalogue-schema/index.ts';
import type { Database } from '../../../catalogue-schema/storage/index.ts';
import type { BeforeWrite } from '../../owner-kit/index.ts';
import type { HostedOwner } from './hosted-owner.ts';

/** An owner by its id, or the very one that was added at some time: one that was added anew under its id is another. */
export type OwnerReference = string | Pick<HostedOwner, 'id' | 'createdAt'>;

/**
 * Holds an owner in the list during a write, so that it is removed before or after it. The write throws StartError once the
 * owner is removed.
 */
export function holdOwner({ schema }: Database, owner: OwnerReference): BeforeWrite {
  const { id, createdAt } = typeof owner === 'string' ? { id: owner, createdAt: undefined } : owner;
  return async (transaction) => {
    const found = await transaction
      .withSchema(schema)
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
  };
}
