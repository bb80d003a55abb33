import {
  type Database,
  type DatabaseConfiguration,
  type FolderLock,
  openDatabase,
} from '../../catalogue-schema/storage/index.ts';
import { migrateOwners, ownerMigrations } from './owners/index.ts';

/**
 * Opens the database of all hosted owners: one schema says who they are, and each has one of its own.
 *
 * @param taken the data folder's lock, where the caller has it already
 */
export async function openHostedDatabase(configuration: DatabaseConfiguration, taken?: FolderLock): Promise<Database> {
  const database = await openDatabase(configuration, ownerMigrations(configuration.schema), taken);
  try {
    await migrateOwners(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
