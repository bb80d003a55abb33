import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningOwner, startOwner } from '../owner-kit/index.ts';
import { saveCouncilResolutions, stadt } from './index.ts';

const { TEST_DATABASE_URL: url } = process.env;
let folder: string;
let running: RunningOwner;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stadt-'));
  const database = { folder, schema: path.basename(folder), ...(url ? { url } : {}) };
  const address = { host: '127.0.0.1', port: 0, publicUrl: 'http://localhost:4000' };
  running = await startOwner(stadt, { ...address, database, withSamples: true });
});

afterAll(async () => {
  if (url) await running.database.knex.raw('drop schema ?? cascade', [running.database.schema]);
  await running.stop();
  await rm(folder, { recursive: true });
});

/** Asks for the resolutions about projects, as the gateway does. */
async function ask(ids: readonly string[], fields: string): Promise<unknown> {
  const query = `query ($them: [_Any!]!) { _entities(representations: $them) { ... on Project { ${fields} } } }`;
  const them = ids.map((id) => ({ __typename: 'Project', id }));
  const response = await fetch(`${running.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { them } }),
  });
  return response.json();
}

test('answers what the council resolved about projects of any owner, oldest first', async () => {
  const project = 'lecos/project/rechenzentrum';
  await saveCouncilResolutions(running.database, [
    { project, reference: 'VII-2', title: 'Fortführung', decidedOn: '2024-02-29', url: 'https://ratsinfo.example/2' },
    { project, reference: 'VII-1', title: 'Beginn', decidedOn: '2021-12-31' },
  ]);
  const answer = await ask([project, 'lvb/project/none'], 'id councilResolutions { reference title decidedOn url }');
  expect(answer).toEqual({
    data: {
      _entities: [
        {
          id: project,
          councilResolutions: [
            { reference: 'VII-1', title: 'Beginn', decidedOn: '2021-12-31', url: null },
            { reference: 'VII-2', title: 'Fortführung', decidedOn: '2024-02-29', url: 'https://ratsinfo.example/2' },
          ],
        },
        { id: 'lvb/project/none', councilResolutions: [] },
      ],
    },
  });
});

test('replaces a resolution that is saved again', async () => {
  const project = 'lecos/project/zweimal';
  const first = { project, reference: 'VII-3', title: 'Entwurf', decidedOn: '2024-01-01' };
  await saveCouncilResolutions(running.database, [first]);
  await saveCouncilResolutions(running.database, [{ ...first, title: 'Beschluss' }]);
  await saveCouncilResolutions(running.database, []);
  expect(await ask([project], 'councilResolutions { title }')).toEqual({
    data: { _entities: [{ councilResolutions: [{ title: 'Beschluss' }] }] },
  });
});

test('loads the sample resolutions, each about a sample project', async () => {
  expect(
    await ask(['stadt/project/urbane-datenplattform'], 'title councilResolutions { reference decidedOn }'),
  ).toEqual({
    data: {
      _entities: [
        {
          title: 'Urbane Datenplattform Leipzig',
          councilResolutions: [{ reference: 'BEISPIEL-2021-01', decidedOn: '2021-06-23' }],
        },
      ],
    },
  });
});

test('asks the database once for fifty projects', async () => {
  const statements: string[] = [];
  const count = ({ sql }: { sql: string }): number => statements.push(sql);
  running.database.knex.on('query', count);
  await ask(
    Array.from({ length: 50 }, (_, index) => `lecos/project/${index}`),
    'councilResolutions { reference }',
  );
  running.database.knex.off('query', count);
  expect(statements).toHaveLength(1);
});
