import type { Database, FolderLock } from '../../catalogue-schema/storage/index.ts';
import type { DatabaseConfiguration } from '../owner-kit/index.ts';
import { type HostedOperations, hostedOperations } from './hosted-operations.ts';
import { openHostedDatabase } from './open-hosted-database.ts';
import { type HostedOwner, ServedOwners } from './owners/index.ts';

/** The hosted owners' data in the process that serves them. */
export interface Hosting {
  readonly database: Database;
  readonly operations: HostedOperations;
  find(owner: string): Promise<HostedOwner | undefined>;
  close(): Promise<void>;
}

export interface HostingOptions {
  readonly database: DatabaseConfiguration;
  readonly pollInterval: number;
}

/** @param taken the data folder's lock, where there is a folder */
export async function openHosting({ database: where, pollInterval }: HostingOptions, taken?: FolderLock) {
  const database = await openHostedDatabase(where, taken);
  const operations = hostedOperations(database);
  const served = new ServedOwners(operations, pollInterval);
  return {
    database,
    operations: {
      ...operations,
      removeOwner: async (id: string) => {
        const removed = await operations.removeOwner(id);
        await served.refresh();
        return removed;
      },
    },
    find: (owner: string) => served.find(owner),
    close: async () => {
      served.stop();
      await database.close();
    },
  } satisfies Hosting;
}
