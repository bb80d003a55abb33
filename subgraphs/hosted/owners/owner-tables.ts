import { type Database, migrate } from '../../../catalogue-schema/storage/index.ts';
import { entryMigrations } from '../../owner-kit/index.ts';
import { ownerSchemaName } from './owner-schema-name.ts';

/** The part of the database that holds one owner's records. */
export function ownerDatabase(database: Database, id: string): Database {
  return { ...database, schema: ownerSchemaName(database.schema, id) };
}

/** The newest migration of an owner's tables. */
export const newestTables = Object.keys(entryMigrations('')).sort().at(-1) ?? '';

/** Makes one owner's tables, or brings them up to date. */
export async function migrateOwner(database: Database, id: string): Promise<void> {
  const own = ownerDatabase(database, id);
  await migrate(own, entryMigrations(own.schema));
}

/** Brings the tables of those owners up to date that an older version of this program made. */
export async function migrateOwners(database: Database): Promise<void> {
  const { knex, schema } = database;
  const old: string[] = await knex
    .withSchema(schema)
    .table('owner')
    .whereNot({ tables: newestTables })
    .orderBy('id')
    .pluck('id');
  for (const id of old) {
    await migrateOwner(database, id);
    await knex.withSchema(schema).table('owner').where({ id }).update({ tables: newestTables });
  }
}
