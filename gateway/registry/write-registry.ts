import type { Knex } from 'knex';
import type { Database } from '../../catalogue-schema/storage/index.ts';

/** What a write does, and how it is told in the registry's history. */
export interface RegistryWrite {
  readonly transaction: Knex.Transaction;
  /** Tells that something was changed: everybody composes anew. */
  tell(owner: string, action: string, details?: object): Promise<void>;
}

/** Changes of one kind by machines that the history keeps of an owner: a server may say something else at each look. */
const mostByMachines = 100;

/**
 * Writes to the registry. Writers wait for one another at the row of the revision, so that what one of them found out
 * still holds when it writes, and revisions become visible in their order.
 *
 * @param by who writes: a person, or what changes something by itself, as a gateway or an owner's server
 */
export function writeRegistry<Result>(
  { knex, schema }: Database,
  by: string | { readonly machine: string },
  write: (writing: RegistryWrite) => Promise<Result>,
): Promise<Result> {
  const isMachine = typeof by !== 'string';
  const author = isMachine ? by.machine : by;
  return knex.transaction(async (transaction) => {
    await transaction.raw('select value from ??.revision for update', [schema]);
    return write({
      transaction,
      tell: async (owner, action, details = {}) => {
        const change = { owner, action, by_machine: isMachine };
        const changes = () => transaction.withSchema(schema).table('change');
        await changes().insert({ ...change, changed_by: author, details });
        const kept = changes().select('number').where(change).orderBy('number', 'desc').limit(mostByMachines);
        if (isMachine) await changes().where(change).whereNotIn('number', kept).delete();
        await transaction.withSchema(schema).table('revision').increment('value', 1);
      },
    });
  });
}
