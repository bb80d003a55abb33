import type { Database, FolderLock } from '../../catalogue-schema/storage/index.ts';
import type { DatabaseConfiguration } from '../owner-kit/index.ts';
import { type HostedOperations, hostedOperations } from './hosted-operations.ts';
import { openHostedDatabase } from './open-hosted-database.ts';
import { type HostedOwner, hostedStore, ServedOwners } from './owners/index.ts';
import { Scheduler } from './schedule/index.ts';

/** The hosted owners' data in the process that serves them. */
export interface Hosting {
  readonly database: Database;
  readonly operations: HostedOperations;
  find(owner: string): Promise<HostedOwner | undefined>;
  close(): Promise<void>;
}

export interface HostingOptions {
  readonly database: DatabaseConfiguration;
  /** Milliseconds between looks for owners that others added or removed, and for imports that are due. */
  readonly pollInterval: number;
  /** Milliseconds that a scheduled import may take. */
  readonly importTimeout: number;
  readonly now: () => Date;
}

/** @param taken the data folder's lock, where there is a folder */
export async function openHosting(
  { database: where, pollInterval, importTimeout, now }: HostingOptions,
  taken?: FolderLock,
): Promise<Hosting> {
  const database = await openHostedDatabase(where, taken);
  const operations = hostedOperations(database, now);
  const served = new ServedOwners(operations, pollInterval);
  const scheduler = new Scheduler({
    database,
    storeOf: (owner) => hostedStore(database, owner),
    interval: pollInterval,
    timeout: importTimeout,
    now,
  });
  return {
    database,
    operations: {
      ...operations,
      removeOwner: async (id) => {
        const removed = await operations.removeOwner(id);
        scheduler.endRunsOf(id);
        await served.refresh();
        return removed;
      },
    },
    find: (owner) => served.find(owner),
    close: async () => {
      served.stop();
      await scheduler.stop();
      await database.close();
    },
  };
}
