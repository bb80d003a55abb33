import type { Knex } from 'knex';
import type { Database } from '../../../catalogue-schema/storage/index.ts';

/** Is called first in the transaction of a write, and what it throws undoes the write. */
export type BeforeWrite = (transaction: Knex.Transaction) => Promise<void>;

/** Writes something in a transaction, all of it or nothing. */
export type InOrder = <T>(write: (transaction: Knex.Transaction) => Promise<T>) => Promise<T>;

/**
 * Runs writes to an owner's records one after the other. Sequence numbers are given before the commit, so without this a
 * reader of the feed could pass a number whose transaction commits later, and never see it.
 */
export function inOrder({ knex, schema }: Database, before: BeforeWrite = async () => {}): InOrder {
  return (write) =>
    knex.transaction(async (transaction) => {
      await before(transaction);
      await transaction.raw('select pg_advisory_xact_lock(hashtext(?))', [`${schema}.change`]);
      return write(transaction);
    });
}
