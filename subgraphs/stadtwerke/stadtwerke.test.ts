import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningOwner, startOwner } from '../owner-kit/index.ts';
import { saveMetering, stadtwerke } from './index.ts';

const { TEST_DATABASE_URL: url } = process.env;
let folder: string;
let running: RunningOwner;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stadtwerke-'));
  const database = { folder, schema: path.basename(folder), ...(url ? { url } : {}) };
  const address = { host: '127.0.0.1', port: 0, publicUrl: 'http://localhost:4000' };
  running = await startOwner(stadtwerke, { ...address, database, withSamples: true });
});

afterAll(async () => {
  if (url) await running.database.knex.raw('drop schema ?? cascade', [running.database.schema]);
  await running.stop();
  await rm(folder, { recursive: true });
});

/** Asks for the metering of datasets, as the gateway does. */
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

const all = 'id metering { medium resolution unit meteringPoints }';

test('answers how datasets of any owner are metered', async () => {
  await saveMetering(running.database, [
    { dataset: 'stadt/dataset/schulen', medium: 'DISTRICT_HEAT', resolution: 'PT1H', unit: 'MWh', meteringPoints: 0 },
    { dataset: 'lvb/dataset/depot', medium: 'GAS', resolution: 'P1D', unit: 'm³' },
  ]);
  expect(await ask(['lvb/dataset/depot', 'lvb/dataset/none', 'stadt/dataset/schulen'], all)).toEqual({
    data: {
      _entities: [
        { id: 'lvb/dataset/depot', metering: { medium: 'GAS', resolution: 'P1D', unit: 'm³', meteringPoints: null } },
        { id: 'lvb/dataset/none', metering: null },
        {
          id: 'stadt/dataset/schulen',
          metering: { medium: 'DISTRICT_HEAT', resolution: 'PT1H', unit: 'MWh', meteringPoints: 0 },
        },
      ],
    },
  });
});

test('replaces a metering that is saved again', async () => {
  const first = { dataset: 'stadt/dataset/zweimal', medium: 'GAS', resolution: 'P1D', unit: 'm³' } as const;
  await saveMetering(running.database, [{ ...first, meteringPoints: 7 }]);
  await saveMetering(running.database, [{ ...first, resolution: 'PT1H' }]);
  await saveMetering(running.database, []);
  expect(await ask([first.dataset], 'metering { resolution meteringPoints }')).toEqual({
    data: { _entities: [{ metering: { resolution: 'PT1H', meteringPoints: null } }] },
  });
});

test('loads the sample metering', async () => {
  expect(await ask(['stadtwerke/dataset/fernwaermenetz'], 'title metering { medium resolution unit }')).toEqual({
    data: {
      _entities: [
        {
          title: 'Fernwärmenetz: Versorgungsgebiete und Wärmeabgabe',
          metering: { medium: 'DISTRICT_HEAT', resolution: 'PT1H', unit: 'kWh' },
        },
      ],
    },
  });
});

test('asks the database once for fifty datasets', async () => {
  const statements: string[] = [];
  const count = ({ sql }: { sql: string }): number => statements.push(sql);
  running.database.knex.on('query', count);
  await ask(
    Array.from({ length: 50 }, (_, index) => `lecos/dataset/${index}`),
    'metering { unit }',
  );
  running.database.knex.off('query', count);
  expect(statements).toHaveLength(1);
});
