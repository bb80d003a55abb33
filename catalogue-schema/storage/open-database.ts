import { existsSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import knexModule, { type Knex } from 'knex';
import PGliteClient from 'knex-pglite';
import { StartError } from '../start-error.ts';
import { prepareDatabase } from './empty-database.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { holdDatabase } from './hold-database.ts';
import { traceStatements } from './trace-statements.ts';

/** Where a subgraph keeps its tables: on the PostgreSQL server at `url`, or else in PGlite files in `folder`. */
export interface DatabaseConfiguration {
  readonly url?: string;
  readonly folder: string;
  /** The schema that holds the subgraph's tables. */
  readonly schema: string;
}

export interface Database {
  readonly knex: Knex;
  readonly schema: string;
  /** Present where the database is a folder of this process. */
  readonly lock?: FolderLock;
  close(): Promise<void>;
}

export type Migrations = Readonly<Record<string, Knex.Migration>>;

/** knex prints what it also throws; the one who catches it decides what is said. Values stay out of its messages. */
const discreet = {
  log: { warn: () => {}, error: () => {}, deprecate: () => {}, debug: () => {} },
  compileSqlOnError: false,
};

/** So that a connection whose other end is gone without a word is found out. */
const keepAlive = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 };

async function openServer(url: string, schema: string): Promise<Database> {
  const knex = traceStatements(
    knexModule({
      client: 'pg',
      ...discreet,
      connection: { connectionString: url, connectionTimeoutMillis: 5000, ...keepAlive },
      pool: { min: 0, max: 10 },
      acquireConnectionTimeout: 10_000,
    }),
  );
  try {
    await knex.raw('select 1');
  } catch (error) {
    await knex.destroy();
    const { host } = URL.canParse(url) ? new URL(url) : { host: 'DATABASE_URL, which is not an address' };
    throw new StartError(`database of ${schema} at ${host}: ${(error as Error).message || 'no answer'}`);
  }
  return { knex, schema, close: () => knex.destroy() };
}

/** Where a data folder has the files of its database. */
export const filesIn = (folder: string): string => path.join(folder, 'database');

/** Whether opening the database finds one that is there already, or cannot be told because it is on a server. */
export function mayHoldData({ url, folder }: DatabaseConfiguration): boolean {
  return url !== undefined || existsSync(filesIn(folder));
}

/** PGlite has one session, so the pool holds one connection; inside a transaction use the transaction's handle only. */
async function openFolder(folder: string, schema: string, taken?: FolderLock): Promise<Database> {
  const lock = taken ?? (await lockFolder(folder));
  const release = async (): Promise<void> => {
    if (taken === undefined) await lock.release();
  };
  try {
    await prepareDatabase(filesIn(folder));
    const pglite = await PGlite.create(filesIn(folder));
    const connection = { pglite } as object;
    const knex = traceStatements(knexModule({ client: PGliteClient, dialect: 'postgres', ...discreet, connection }));
    const close = async (): Promise<void> => {
      await knex.destroy();
      await release();
    };
    lock.serveHolds(() => holdDatabase(knex));
    return { knex, schema, lock, close };
  } catch (error) {
    await release();
    throw new StartError(`database of ${schema} in ${folder}: ${(error as Error).message}`);
  }
}

/**
 * Opens a subgraph's database and brings its tables up to date.
 *
 * @param taken the folder's lock where the caller has it already; the caller then releases it after closing
 * @throws StartError where the server does not answer, the folder cannot be used, or the tables cannot be changed.
 */
export async function openDatabase(
  { url, folder, schema }: DatabaseConfiguration,
  migrations: Migrations,
  taken?: FolderLock,
): Promise<Database> {
  const database = url === undefined ? await openFolder(folder, schema, taken) : await openServer(url, schema);
  try {
    await migrate(database, migrations);
  } catch (error) {
    await database.close();
    throw new StartError(`tables of ${schema}: ${(error as Error).message}`);
  }
  return database;
}

/** Brings the tables of one schema up to date. */
export async function migrate({ knex, schema }: Database, migrations: Migrations): Promise<void> {
  await knex.raw('create schema if not exists ??', [schema]);
  await knex.migrate.latest({
    schemaName: schema,
    tableName: 'migration',
    migrationSource: {
      getMigrations: async () => Object.keys(migrations).sort(),
      getMigrationName: (name: string) => name,
      getMigration: async (name: string) => migrations[name] as Knex.Migration,
    },
  });
}

/** Rows of a raw statement, in the type that the statement's author states. */
export async function rowsOf<Row>(statement: Knex.Raw): Promise<Row[]> {
  return ((await statement) as { rows: Row[] }).rows;
}
