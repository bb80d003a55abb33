import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import knexModule, { type Knex } from 'knex';
import PGliteClient from 'knex-pglite';
import { StartError } from '../start-error.ts';
import { lockFolder } from './folder-lock.ts';
import { type DatabaseConfiguration, filesIn } from './open-database.ts';

/** A database that is ready to take the place of the one in a data folder. */
export interface PreparedReplacement {
  /** Puts it there, in the place of what is there now. */
  commit(): Promise<void>;
  /** Leaves the folder to others; what was not put there is gone. */
  release(): Promise<void>;
}

/**
 * Prepares what is to take the place of an embedded database, beside it.
 *
 * @param put puts the files of a database into a folder that does not exist yet
 * @param change makes changes in it before anybody else opens it
 * @throws StartError where a process has the folder open, or what was put there is no database
 */
export async function prepareReplacement(
  { folder, schema }: DatabaseConfiguration,
  put: (target: string) => Promise<void>,
  change: (knex: Knex) => Promise<void>,
): Promise<PreparedReplacement> {
  const lock = await lockFolder(folder);
  const files = filesIn(folder);
  const [incoming, outgoing] = [`${files}.incoming`, `${files}.outgoing`];
  const release = async (): Promise<void> => {
    await rm(incoming, { recursive: true, force: true });
    await lock.release();
  };
  try {
    // What a process left behind that was killed in the middle.
    await rm(incoming, { recursive: true, force: true });
    if (existsSync(outgoing) && !existsSync(files)) await rename(outgoing, files);
    await put(incoming);
    const connection = { pglite: await PGlite.create(incoming) } as object;
    const knex = knexModule({ client: PGliteClient, dialect: 'postgres', connection });
    await change(knex).finally(() => knex.destroy());
  } catch (error) {
    await release();
    throw new StartError(`database of ${schema}: ${(error as Error).message}`);
  }
  return {
    commit: async () => {
      await rm(outgoing, { recursive: true, force: true });
      if (existsSync(files)) await rename(files, outgoing);
      await rename(incoming, files);
      await rm(outgoing, { recursive: true, force: true });
    },
    release,
  };
}
