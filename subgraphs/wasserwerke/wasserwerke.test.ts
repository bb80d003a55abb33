import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningOwner, startOwner } from '../owner-kit/index.ts';
import { saveWaterParameters, wasserwerke } from './index.ts';

const { TEST_DATABASE_URL: url } = process.env;
let folder: string;
let running: RunningOwner;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wasserwerke-'));
  const database = { folder, schema: path.basename(folder), ...(url ? { url } : {}) };
  const address = { host: '127.0.0.1', port: 0, publicUrl: 'http://localhost:4000' };
  running = await startOwner(wasserwerke, { ...address, database, withSamples: true });
});

afterAll(async () => {
  if (url) await running.database.knex.raw('drop schema ?? cascade', [running.database.schema]);
  await running.stop();
  await rm(folder, { recursive: true });
});

/** Asks for what is measured in the water of datasets, as the gateway does. */
async function ask(ids: readonly string[], fields: string): Promise<unknown> {
  const query = `query ($them: [_Any!]!) { _entities(representations: $them) { ... on Dataset { ${fields} } } }`;
  const them = ids.map((id) => ({ __typename: 'Dataset', id }));
  const response = await fetch(`${running.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { them } }),
  });
  return response.json();
}

const all = 'id waterParameters { parameter unit limit legalReference }';

test('answers what is measured for datasets of any owner, by name', async () => {
  const dataset = 'stadt/dataset/badeseen';
  await saveWaterParameters(running.database, [
    { dataset, parameter: 'Sichttiefe', unit: 'm' },
    { dataset, parameter: 'Intestinale Enterokokken', unit: 'KbE/100 ml', limit: 0.1, legalReference: 'Anlage 1' },
  ]);
  expect(await ask([dataset, 'lvb/dataset/none'], all)).toEqual({
    data: {
      _entities: [
        {
          id: dataset,
          waterParameters: [
            { parameter: 'Intestinale Enterokokken', unit: 'KbE/100 ml', limit: 0.1, legalReference: 'Anlage 1' },
            { parameter: 'Sichttiefe', unit: 'm', limit: null, legalReference: null },
          ],
        },
        { id: 'lvb/dataset/none', waterParameters: [] },
      ],
    },
  });
});

test('replaces a parameter that is saved again', async () => {
  const first = { dataset: 'stadt/dataset/zweimal', parameter: 'Blei', unit: 'mg/l' };
  await saveWaterParameters(running.database, [{ ...first, limit: 0.01 }]);
  await saveWaterParameters(running.database, [{ ...first, limit: 0.005 }]);
  await saveWaterParameters(running.database, []);
  expect(await ask([first.dataset], 'waterParameters { parameter limit }')).toEqual({
    data: { _entities: [{ waterParameters: [{ parameter: 'Blei', limit: 0.005 }] }] },
  });
});

test('loads the sample parameters', async () => {
  const nitrate = { parameter: 'Nitrat', unit: 'mg/l', limit: 50 };
  const answer = await ask(
    ['wasserwerke/dataset/trinkwasserqualitaet'],
    'title waterParameters { parameter unit limit }',
  );
  expect(answer).toEqual({
    data: { _entities: [{ title: 'Trinkwasserqualität', waterParameters: expect.arrayContaining([nitrate]) }] },
  });
});

test('asks the database once for fifty datasets', async () => {
  const statements: string[] = [];
  const count = ({ sql }: { sql: string }): number => statements.push(sql);
  running.database.knex.on('query', count);
  await ask(
    Array.from({ length: 50 }, (_, index) => `lecos/dataset/${index}`),
    'waterParameters { unit }',
  );
  running.database.knex.off('query', count);
  expect(statements).toHaveLength(1);
});
