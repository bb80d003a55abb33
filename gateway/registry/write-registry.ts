import type { Knex } from 'knex';
import type { Database } from '../../catalogue-schema/storage/index.ts';

/** What a write does, and how it is told in the registry's history. */
export interface RegistryWrite {
  readonly transaction: Knex.Transaction;
  /** Tells that something was changed: everybody composes anew. */
  tell(owner: string, action: string, details?: object): Promise<void>;
}

/**
 * Writes to the registry. Writers wait for one another at the row of the revision, so that what one of them found out
 * still holds when it writes, and revisions become visible in their order.
 *
 * @param by who writes
 */
export function writeRegistry<Result>(
  { knex, schema }: Database,
  by: string,
  write: (writing: RegistryWrite) => Promise<Result>,
): Promise<Result> {
  return knex.transaction(async (transaction) => {
    await transaction.raw('select value from ??.revision for update', [schema]);
    return write({
      transaction,
      tell: async (owner, action, details = {}) => {
        await transaction.withSchema(schema).table('change').insert({ changed_by: by, owner, action, details });
        await transaction.withSchema(schema).table('revision').increment('value', 1);
      },
    });
  });
}
