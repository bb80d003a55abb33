import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import knexModule from 'knex';
import type { EntryRecord } from '../../catalogue-schema/index.ts';
import { startOwner } from '../../subgraphs/owner-kit/index.ts';
import { ownerNamed } from '../../subgraphs/owners.ts';
import { publicUrl, schemaName, trusted } from '../support/index.ts';

const server = process.env.TEST_DATABASE_URL ?? '';
const hasTools = ['pg_dump', 'pg_restore', 'psql'].every((tool) => spawnSync(tool, ['--version']).status === 0);
const canRun = server !== '' && hasTools;

/** A database of its own: the commands are about whole databases. */
const name = schemaName('backup');
let url = '';
let folder = '';

async function onServer<T>(address: string, sql: string): Promise<readonly T[]> {
  const knex = knexModule({ client: 'pg', connection: address });
  try {
    return (await knex.raw(sql)).rows;
  } finally {
    await knex.destroy();
  }
}

/** The commands of the README that begin so, as a shell runs them. */
async function runCommands(tool: 'pg_dump' | 'pg_restore' | 'psql'): Promise<void> {
  const readme = await readFile('README.md', 'utf8');
  const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block ?? '');
  const block = blocks.find((one) => one.includes(`${tool} `)) ?? '';
  const command = tool === 'psql' ? block : block.split('\n').find((line) => line.startsWith(tool));
  const { status, stderr } = spawnSync('bash', ['-ec', command ?? 'false'], {
    cwd: folder,
    env: { ...process.env, DATABASE_URL: url },
    encoding: 'utf8',
  });
  expect([stderr, status]).toEqual(['', 0]);
}

beforeAll(async () => {
  if (!canRun) return;
  folder = await mkdtemp(path.join(tmpdir(), 'server-backup-'));
  await onServer(server, `create database ${name}`);
  url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
});

afterAll(async () => {
  if (!canRun) return;
  await onServer(server, `drop database ${name} with (force)`);
  await rm(folder, { recursive: true });
});

const start = () =>
  startOwner(ownerNamed('stadt'), {
    host: '127.0.0.1',
    port: 0,
    publicUrl,
    trusted,
    database: { folder, schema: 'stadt', url },
    withSamples: true,
  });

/** All that there is, and the feed's name. */
async function state() {
  const owner = await start();
  const records = await owner.store.read('', 1000);
  await owner.stop();
  const [feed] = await onServer<{ epoch: string }>(url, 'select epoch from stadt.feed');
  return { records, epoch: feed?.epoch };
}

const needed = 'with the tools of PostgreSQL, which need TEST_DATABASE_URL and pg_dump';

(canRun ? test : test.skip)(`a server is backed up and restored as the README says, ${needed}`, async () => {
  const before = await state();
  expect(before.records.length).toBeGreaterThan(5);
  await onServer(url, 'create schema search; create table search.mirror as select 1 as place');
  await runCommands('pg_dump');

  const owner = await start();
  const [first, second] = before.records as [EntryRecord, EntryRecord];
  await owner.store.save([{ ...first, modified: '2026-11-11T11:11:11.000Z' }], 'test');
  await owner.store.delete([second.id]);
  await owner.stop();
  await onServer(url, 'insert into search.mirror values (2)');
  expect((await state()).records).toHaveLength(before.records.length - 1);

  await runCommands('pg_restore');
  const restored = await state();
  expect(restored).toEqual(before);
  await runCommands('psql');
  const renamed = await state();
  expect(renamed.records).toEqual(before.records);
  expect(renamed.epoch).not.toBe(before.epoch);
  // Search was left as it was: it reads the feeds with new names from their start.
  expect(await onServer(url, 'select place from search.mirror order by 1')).toEqual([{ place: 1 }, { place: 2 }]);
});
