import { StartError } from '../../../catalogue-schema/index.ts';
import type { Database, DatabaseConfiguration } from '../../../catalogue-schema/storage/index.ts';
import { type OpenOperations, socketOperations } from '../../../catalogue-schema/storage/index.ts';
import { recordSources } from '../import/index.ts';
import { type EntryStore, entryStore } from '../records/index.ts';
import type { OwnerSubgraph } from '../schema/index.ts';
import { openOwnerDatabase } from './open-owner-database.ts';

/** What commands do to an owner's data. */
export interface OwnerOperations extends EntryStore {
  /** Reads a file into the tables of the owner's extension; answers what was read. */
  importExtension(format: string, parameters: Readonly<Record<string, string>>): Promise<object>;
}

const overSocket = socketOperations<OwnerOperations>(['save', 'delete', 'prune', 'read', 'importExtension']);

/** Answers what commands ask of a running owner. */
export const answerOperations = overSocket.answer;

/** The operations on a database that this process has open. */
export function localOperations({ owner, extension }: OwnerSubgraph, database: Database): OwnerOperations {
  return {
    ...entryStore(database),
    importExtension: async (format, parameters) => {
      const read = extension.importers?.[format];
      if (read !== undefined) return read(database, parameters);
      const known = [...Object.keys(recordSources), ...Object.keys(extension.importers ?? {})].join(', ');
      throw new StartError(`from: expected one of ${known} for the owner "${owner.id}", got "${format}"`);
    },
  };
}

/** Opens an owner's data for a command, whether or not the owner's subgraph is running. */
export function openOperations(
  subgraph: OwnerSubgraph,
  configuration: DatabaseConfiguration,
): Promise<OpenOperations<OwnerOperations>> {
  return overSocket.open(configuration, {
    openDatabase: (where) => openOwnerDatabase(subgraph, where),
    operationsOn: (database) => localOperations(subgraph, database),
  });
}
