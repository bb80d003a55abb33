import { type Database, type DatabaseConfiguration, openDatabase } from '../../../catalogue-schema/storage/index.ts';
import { entryMigrations } from '../records/index.ts';
import type { OwnerSubgraph } from '../schema/index.ts';

/** Opens an owner's database with the tables of the owner kit and of its extension. */
export function openOwnerDatabase(subgraph: OwnerSubgraph, configuration: DatabaseConfiguration): Promise<Database> {
  const { schema } = configuration;
  return openDatabase(configuration, { ...entryMigrations(schema), ...subgraph.extension.migrations(schema) });
}
