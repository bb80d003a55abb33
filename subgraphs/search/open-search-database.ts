import { type Database, type DatabaseConfiguration, openDatabase } from '../owner-kit/index.ts';
import { areaMigrations } from './areas/index.ts';
import { mirrorMigrations } from './mirror/index.ts';

/** Opens the search subgraph's database with all its tables. */
export function openSearchDatabase(configuration: DatabaseConfiguration): Promise<Database> {
  const { schema } = configuration;
  return openDatabase(configuration, { ...mirrorMigrations(schema), ...areaMigrations(schema) });
}
