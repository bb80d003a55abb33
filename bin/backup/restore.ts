import { mkdir } from 'node:fs/promises';
import { extract } from 'tar';
import { StartError } from '../../catalogue-schema/index.ts';
import { mayHoldData, type PreparedReplacement, prepareReplacement } from '../../catalogue-schema/storage/index.ts';
import { readConfiguration, renewFeeds, subgraphNames } from '../../subgraphs/index.ts';
import type { Report } from '../output/index.ts';
import { archiveFile, type BackedUpDatabase, hashOf, readManifest } from './manifest.ts';
import { serverAdvice, storedNames } from './stored-names.ts';

async function checkArchive(folder: string, { name, sha256 }: BackedUpDatabase): Promise<void> {
  if (!storedNames.includes(name)) {
    throw new StartError(`manifest: expected one of ${storedNames.join(', ')}, got "${name}"`);
  }
  const file = archiveFile(folder, name);
  const found = await hashOf(file).catch((error: Error) => {
    throw new StartError(`${file}: ${error.message}`);
  });
  if (found !== sha256) throw new StartError(`${file}: expected the SHA-256 ${sha256}, got ${found}`);
}

/** What `catalogue restore` does: all databases of a backup are in their places, or none of them. @throws StartError */
export async function restore(folder: string, replaces: boolean): Promise<Report> {
  const { databases, createdAt, onServers } = await readManifest(folder);
  for (const database of databases) await checkArchive(folder, database);
  const { databaseOf } = readConfiguration(process.env, subgraphNames);
  const all = databases.map(({ name }) => ({ name, database: databaseOf(name) }));
  const elsewhere = all.find(({ database }) => database.url !== undefined);
  if (elsewhere !== undefined) {
    throw new StartError(`restore: expected "${elsewhere.name}" without a DATABASE_URL, as when it was backed up`);
  }
  const there = all.filter(({ database }) => mayHoldData(database));
  if (there.length > 0 && !replaces) {
    const names = there.map(({ name }) => name).join(', ');
    throw new StartError(`restore: expected no databases, got those of ${names}; --replace overwrites them`);
  }
  const prepared: PreparedReplacement[] = [];
  try {
    for (const { name, database } of all) {
      const put = async (target: string): Promise<void> => {
        await mkdir(target, { mode: 0o700 });
        await extract({ file: archiveFile(folder, name), cwd: target, strict: true });
      };
      prepared.push(await prepareReplacement(database, put, renewFeeds));
    }
    for (const { commit } of prepared) await commit();
  } finally {
    for (const { release } of prepared) await release();
  }
  const names = all.map(({ name }) => name);
  const text = [`restored as of ${createdAt}: ${names.join(', ')}`, ...serverAdvice(onServers, 'restored')];
  return { text, json: { restored: names, createdAt, onServers }, isGood: true };
}
