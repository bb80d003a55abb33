import {
  type Database,
  type DatabaseConfiguration,
  type FolderLock,
  openDatabase,
} from '../../catalogue-schema/storage/index.ts';
import { migrateOwners, ownerMigrations } from './owners/index.ts';
import { scheduleMigrations } from './schedule/index.ts';

/**
 * Opens the database of all hosted owners: one schema says who they are, and each has one of its own.
 *
 * @param taken the data folder's lock, where the caller has it already
 */
export async function openHostedDatabase(configuration: DatabaseConfiguration, taken?: FolderLock): Promise<Database> {
  const { schema } = configuration;
  const migrations = { ...ownerMigrations(schema), ...scheduleMigrations(schema) };
  const database = await openDatabase(configuration, migrations, taken);
  try {
    await migrateOwners(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
