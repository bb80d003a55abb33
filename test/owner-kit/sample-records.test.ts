import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { owners } from '../../subgraphs/index.ts';
import { lecos } from '../../subgraphs/lecos/index.ts';
import { type OwnerSubgraph, type RunningOwner, startOwner } from '../../subgraphs/owner-kit/index.ts';
import { dropSchemas, publicUrl, schemaName, trusted } from '../support/index.ts';

let folder: string;
let schema: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'samples-'));
  schema = schemaName('samples');
});

afterEach(async () => {
  await dropSchemas([schema]);
  await rm(folder, { recursive: true, force: true });
});

function start(subgraph: OwnerSubgraph, withSamples = true): Promise<RunningOwner> {
  const url = process.env.TEST_DATABASE_URL;
  const database = { folder, schema, ...(url ? { url } : {}) };
  return startOwner(subgraph, { host: '127.0.0.1', port: 0, publicUrl, trusted, database, withSamples });
}

async function hostings({ database: { knex, schema } }: RunningOwner): Promise<number> {
  const [{ count }] = await knex.withSchema(schema).from('hosting').count({ count: '*' });
  return Number(count);
}

test.each(owners.map((subgraph) => [subgraph.owner.id, subgraph] as const))(
  'a start of %s that died behind the samples of its extension can add them again',
  async (_, subgraph) => {
    const owner = await start(subgraph);
    await subgraph.extension.addSamples(owner.database);
    await owner.stop();
  },
);

test('a start that died before the samples of the extension adds them the next time', async () => {
  const dying = { ...lecos.extension, addSamples: () => Promise.reject(new Error('killed')) };
  await expect(start({ ...lecos, extension: dying })).rejects.toThrow('killed');
  const owner = await start(lecos);
  expect(await hostings(owner)).toBeGreaterThan(0);
  await owner.stop();
});

test('what is deleted does not come back, and a database with records from elsewhere gets no samples', async () => {
  const first = await start(lecos);
  const samples = await first.store.read('', 500);
  await first.store.delete(samples.map(({ id }) => id));
  await first.stop();
  const second = await start(lecos);
  expect(await second.store.read('', 500)).toEqual([]);
  await second.stop();

  schema = schemaName('samples');
  const empty = await start(lecos, false);
  await empty.store.save(samples.slice(0, 1), 'ckan');
  await empty.stop();
  const own = await start(lecos);
  expect(await own.store.read('', 500)).toHaveLength(1);
  expect(await hostings(own)).toBe(0);
  await own.stop();
});
