import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { EntryRecord } from '../../catalogue-schema/index.ts';
import { openRegistry } from '../../gateway/index.ts';
import { type RunningHosted, startHosted } from '../../subgraphs/hosted/index.ts';
import {
  type Database,
  type EntryStore,
  openOperations,
  type RunningOwner,
  rowsOf,
  startOwner,
} from '../../subgraphs/owner-kit/index.ts';
import { ownerNamed } from '../../subgraphs/owners.ts';
import { publicUrl, type RunningCatalogue, startCatalogue, waitUntil } from '../support/index.ts';
import { runCommand, runCommandForJson } from './run-command.ts';

let catalogue: RunningCatalogue;
let hosted: RunningHosted;
let backup: string;

const contact = (owner: string, number: number): EntryRecord => ({
  id: `${owner}/contact/n${String(number).padStart(6, '0')}`,
  kind: 'UNIT',
  name: `Stelle ${number}`,
  organisation: { name: 'Stadt Leipzig' },
  visibility: 'PUBLIC',
  keywords: [],
  responsibilities: [],
  secondments: [],
  deputies: [],
  audience: [],
  modified: '2026-01-01T00:00:00.000Z',
});

async function allOf(read: EntryStore['read']): Promise<readonly EntryRecord[]> {
  const records: EntryRecord[] = [];
  for (;;) {
    const page = await read(records.at(-1)?.id ?? '', 500);
    records.push(...page);
    if (page.length < 500) return records;
  }
}

async function mirrored({ knex, schema }: Database, owner: string): Promise<readonly EntryRecord[]> {
  const rows = await rowsOf<{ record: EntryRecord }>(
    knex.raw('select record from ??.mirror where owner = ? order by id collate "C"', [schema, owner]),
  );
  return rows.map(({ record }) => record);
}

const byId = (records: readonly EntryRecord[]): readonly EntryRecord[] =>
  [...records].sort((one, other) => (one.id < other.id ? -1 : 1));

const variables = () => ({ DATA_DIR: catalogue.folder });

beforeAll(async () => {
  catalogue = await startCatalogue();
  const database = { folder: path.join(catalogue.folder, 'hosted'), schema: 'hosted' };
  hosted = await startHosted({ host: '127.0.0.1', port: 0, publicUrl, trusted: catalogue.trusted, database });
  await hosted.operations.addOwner({ id: 'uni', name: 'Universität' });
  await hosted.operations.save('uni', [contact('uni', 1), contact('uni', 2)], 'test');
  backup = path.join(catalogue.folder, 'backups', 'first');
});

afterAll(() => catalogue.stop());

test('what is backed up while it is written to is whole, comes back, and search agrees with it', async () => {
  const stadt = catalogue.owners.get('stadt') as RunningOwner;
  const samples = await allOf(stadt.store.read);
  let written = 0;
  let isWriting = true;
  const writing = (async () => {
    while (isWriting) {
      await stadt.store.save([contact('stadt', written + 1)], 'test');
      written += 1;
      // An embedded database answers without a turn of the event loop: others would never have one.
      await setImmediate();
    }
  })();
  await waitUntil(() => written > 5);
  const before = written;
  const made = await runCommandForJson(['backup', backup], variables());
  const after = written;
  isWriting = false;
  await writing;
  expect(made.code).toBe(0);
  const names = ['stadt', 'stadtwerke', 'verkehrsbetriebe', 'wasserwerke', 'lecos', 'hosted', 'gateway'];
  expect(made.json).toMatchObject({ format: 1, databases: names.map((name) => ({ name })), onServers: [] });
  expect((await readdir(backup)).sort()).toEqual([...names.map((name) => `${name}.tar.gz`), 'manifest.json'].sort());
  expect(after).toBeGreaterThan(before);

  // Search sees what comes after the backup, so that it is ahead of the feed that will be restored.
  await stadt.store.save(
    [contact('stadt', 900_001), { ...contact('stadt', 1), name: 'Später' } as EntryRecord],
    'test',
  );
  await stadt.store.delete([samples[0]?.id as string]);
  const search = catalogue.search.database;
  const agrees = async (store: EntryStore): Promise<boolean> =>
    JSON.stringify(await mirrored(search, 'stadt')) === JSON.stringify(byId(await allOf(store.read)));
  await waitUntil(() => agrees(stadt.store), 60_000, 'search had followed');

  // Everything but search is destroyed.
  const owners = (await catalogue.registry.owners()).map(({ id, state }) => ({ id, state }));
  const address = { host: '127.0.0.1', port: Number(new URL(stadt.url).port) };
  for (const owner of catalogue.owners.values()) await owner.stop();
  await catalogue.gateway.stop();
  await hosted.stop();
  const refused = await runCommand(['restore', backup], variables());
  expect(refused).toEqual({
    code: 1,
    lines: [`restore: expected no databases, got those of ${names.join(', ')}; --replace overwrites them`],
  });
  for (const name of names) await rm(path.join(catalogue.folder, name), { recursive: true });
  const restored = await runCommandForJson(['restore', backup], variables());
  expect(restored).toMatchObject({ code: 0, json: { restored: names } });

  const where = { folder: path.join(catalogue.folder, 'stadt'), schema: stadt.database.schema };
  const { operations, close } = await openOperations(ownerNamed('stadt'), where);
  const found = await allOf(operations.read);
  const numbered = found.filter(({ id }) => id.startsWith('stadt/contact/n'));
  expect(found.filter(({ id }) => !id.startsWith('stadt/contact/n'))).toEqual(samples);
  expect(numbered).toEqual(numbered.map((_, index) => contact('stadt', index + 1)));
  expect(numbered.length).toBeGreaterThanOrEqual(before);
  expect(numbered.length).toBeLessThanOrEqual(after + 1);
  const registry = await openRegistry(catalogue.registryDatabase);
  expect((await registry.operations.owners()).map(({ id, state }) => ({ id, state }))).toEqual(owners);
  await registry.close();

  // Writes until the feed is longer than the one that search has followed: places in the two must not be confused.
  for (let more = 1; more <= after - numbered.length + 50; more += 1) {
    await operations.save([contact('stadt', 500_000 + more)], 'test');
  }
  await close();
  const { trusted } = catalogue;
  const gateway = await catalogue.startGateway();
  const configuration = { ...address, publicUrl, trusted, database: where, withSamples: false };
  const again = await startOwner(ownerNamed('stadt'), configuration);
  await waitUntil(() => agrees(again.store), 60_000, 'search agreed with the restored owner');
  expect((await mirrored(search, 'stadt')).some(({ id }) => id === 'stadt/contact/n900001')).toBe(false);
  await again.stop();
  await gateway.stop();
});

test('hosted owners come back, also in the place of what is there', async () => {
  const database = { folder: path.join(catalogue.folder, 'hosted'), schema: 'hosted' };
  const start = () => startHosted({ host: '127.0.0.1', port: 0, publicUrl, trusted: catalogue.trusted, database });
  hosted = await start();
  await hosted.operations.save('uni', [contact('uni', 3)], 'test');
  const inUse = await runCommand(['restore', backup, '--replace'], variables());
  expect(inUse).toEqual({ code: 1, lines: [`data folder ${database.folder}: another process uses it`] });
  expect(existsSync(path.join(catalogue.folder, 'stadt', 'database.incoming'))).toBe(false);
  await hosted.stop();
  expect(await runCommand(['restore', backup, '--replace'], variables())).toMatchObject({ code: 0 });
  hosted = await start();
  expect(await hosted.operations.read('uni', '', 10)).toEqual([contact('uni', 1), contact('uni', 2)]);
  await hosted.stop();
});

test('a backup is not written over, and one that was changed is not restored', async () => {
  expect(await runCommand(['backup', backup], variables())).toEqual({
    code: 1,
    lines: [`folder: expected one that does not exist yet, got "${backup}"`],
  });
  const archive = path.join(backup, 'lecos.tar.gz');
  const bytes = await readFile(archive);
  bytes[1000] = (bytes[1000] as number) ^ 1;
  await writeFile(archive, bytes);
  const { code, lines } = await runCommand(['restore', backup, '--replace'], variables());
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(/lecos\.tar\.gz: expected the SHA-256 [0-9a-f]{64}, got [0-9a-f]{64}$/),
  ]);
});

test('a backup that fails leaves nothing behind, and one of databases on a server says what to do', async () => {
  const other = path.join(catalogue.folder, 'backups', 'other');
  const onServer = { ...variables(), DATABASE_URL: 'postgres://postgres@127.0.0.1:9/nothing' };
  const { code, lines } = await runCommand(['backup', other], onServer);
  expect(code).toBe(1);
  expect(lines.join('\n')).toMatch(/^backup: expected embedded databases, got none; not backed up, since on a Postgre/);
  await writeFile(path.join(catalogue.folder, 'file'), '');
  const nowhere = path.join(catalogue.folder, 'file', 'backup');
  expect(await runCommand(['backup', nowhere], variables())).toMatchObject({
    code: 1,
    lines: [expect.stringMatching(/^backup: ENOTDIR/)],
  });
  expect((await readdir(path.dirname(other))).sort()).toEqual(['first']);
});
