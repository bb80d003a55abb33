import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { create } from 'tar';
import { StartError } from '../../catalogue-schema/index.ts';
import { copyDatabase, type DatabaseConfiguration, mayHoldData } from '../../catalogue-schema/storage/index.ts';
import { readConfiguration, subgraphNames } from '../../subgraphs/index.ts';
import type { Report } from '../output/index.ts';
import { archiveFile, type BackedUpDatabase, hashOf, type Manifest, manifestFile } from './manifest.ts';
import { serverAdvice, storedNames } from './stored-names.ts';

async function versionIn(folder: string): Promise<string> {
  const file = path.resolve(import.meta.dirname, '../..', folder, 'package.json');
  return JSON.parse(await readFile(file, 'utf8')).version;
}

async function flush(file: string): Promise<void> {
  const handle = await open(file);
  await handle.sync().finally(() => handle.close());
}

async function archive(name: string, database: DatabaseConfiguration, draft: string): Promise<BackedUpDatabase> {
  const copy = path.join(draft, name);
  const copiedAt = new Date().toISOString();
  await copyDatabase(database, copy);
  const file = archiveFile(draft, name);
  await create({ file, cwd: copy, gzip: { level: 4 } }, ['.']);
  await rm(copy, { recursive: true });
  await flush(file);
  return { name, bytes: (await stat(file)).size, sha256: await hashOf(file), copiedAt };
}

/** What `catalogue backup` does: a folder that is there whole, or not at all. @throws StartError */
export async function backUp(given: string): Promise<Report> {
  const folder = path.resolve(given);
  if (existsSync(folder)) throw new StartError(`folder: expected one that does not exist yet, got "${given}"`);
  const { databaseOf } = readConfiguration(process.env, subgraphNames);
  const all = storedNames.map((name) => ({ name, database: databaseOf(name) }));
  const onServers = all.filter(({ database }) => database.url !== undefined).map(({ name }) => name);
  const embedded = all.filter(({ database }) => database.url === undefined && mayHoldData(database));
  if (embedded.length === 0) {
    throw new StartError(
      ['backup: expected embedded databases, got none', ...serverAdvice(onServers, 'backed up')].join('; '),
    );
  }
  const draft = `${folder}.part`;
  try {
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { recursive: true, mode: 0o700 });
    const databases: BackedUpDatabase[] = [];
    for (const { name, database } of embedded) databases.push(await archive(name, database, draft));
    const versions = { catalogue: await versionIn('.'), pglite: await versionIn('node_modules/@electric-sql/pglite') };
    const manifest: Manifest = { format: 1, createdAt: new Date().toISOString(), versions, databases, onServers };
    await writeFile(manifestFile(draft), `${JSON.stringify(manifest, null, 2)}\n`);
    await flush(manifestFile(draft));
    await rename(draft, folder);
    const lines = databases.map(({ name, bytes }) => `${name}: ${(bytes / 1_000_000).toFixed(1)} MB`);
    return { text: [...lines, ...serverAdvice(onServers, 'backed up'), folder], json: manifest, isGood: true };
  } catch (error) {
    await rm(draft, { recursive: true, force: true }).catch(() => {});
    throw error instanceof StartError ? error : new StartError(`backup: ${(error as Error).message}`);
  }
}
