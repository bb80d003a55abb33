import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  addHostedOwner,
  type Configuration,
  csvTemplate,
  exportRecords,
  hostedOwners,
  importFrom,
  readConfiguration,
  removeHostedOwner,
  removeScheduledImport,
  scheduledImports,
  scheduleImport,
  startSubgraph,
  subgraphNames,
} from '../../subgraphs/index.ts';
import { ask, type ForeignServer, freePort, publicUrl, startKeyServer, tokenFor } from '../support/index.ts';

let folder: string;
let keys: ForeignServer;
let configuration: Configuration;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'commands-'));
  keys = await startKeyServer();
  const variables = {
    DATA_DIR: path.join(folder, 'data'),
    PORT_HOSTED: String(await freePort()),
    PUBLIC_URL: publicUrl,
    GATEWAY_URL: `${keys.url}/graphql`,
  };
  configuration = readConfiguration(variables, subgraphNames);
});

afterAll(async () => {
  await keys.stop();
  await rm(folder, { recursive: true, force: true });
});

const request = (source: string, owner = 'uni') => ({ owner, from: 'csv', source, prune: false, dataset: undefined });

test('where nobody is hosted, no command makes a database', async () => {
  const nobody = 'owner: expected one of stadt, stadtwerke, verkehrsbetriebe, wasserwerke, lecos, got "uni"';
  await expect(importFrom(request('x.csv'), configuration)).rejects.toThrow(nobody);
  await expect(exportRecords({ owner: 'uni', output: undefined }, configuration)).rejects.toThrow(nobody);
  await expect(removeHostedOwner('uni', configuration)).rejects.toThrow('id: expected a hosted owner, got "uni"');
  await expect(scheduleImport({ ...request('x.csv'), every: '@daily' }, configuration)).rejects.toThrow(
    'owner: expected a hosted owner, got "uni"',
  );
  expect(await hostedOwners(configuration)).toEqual([]);
  expect(await scheduledImports(configuration)).toEqual([]);
  expect(existsSync(configuration.databaseOf('hosted').folder)).toBe(false);
});

test.each([
  ['stadt', 'id: expected one that is not taken, got "stadt", which is an owner of this project'],
  [
    'search',
    'id: expected a name other than datasets, projects, contacts, links, editing, directory, search, relations, hosted, gateway, got "search"',
  ],
])('the id %s is refused', async (id, message) => {
  await expect(addHostedOwner({ id, name: 'X' }, configuration)).rejects.toThrow(message);
});

test.each(['stopped', 'running'])('a partner without a server takes part while the server is %s', async (state) => {
  const server = state === 'running' ? await startSubgraph('hosted', configuration) : undefined;
  const url = configuration.urlOf('hosted').replace('/graphql', '/uni/graphql');
  expect(await addHostedOwner({ id: 'uni', name: 'Universität' }, configuration)).toMatchObject({ id: 'uni', url });
  const table = path.join(folder, 'table.csv');
  await writeFile(table, csvTemplate());
  const imported = await importFrom(request(table), configuration);
  expect(imported.isWhole).toBe(true);
  expect(imported.details).toMatchObject({ owner: 'uni', origin: 'csv', refusals: [] });
  expect(imported.lines.slice(0, 2)).toEqual([
    'uni, from csv:',
    '  dataset: 1 read, 1 new, 0 changed, 0 unchanged, 0 refused',
  ]);
  await expect(importFrom(request(table, 'klinik'), configuration)).rejects.toThrow('lecos, uni, got "klinik"');
  if (server !== undefined) {
    const query = '{ catalogueOwner { name } catalogueChanges { changes { id } } }';
    const { data } = await ask(url, query, {}, await tokenFor('uni'));
    expect(data.catalogueOwner.name).toBe('Universität');
    expect(data.catalogueChanges.changes).toContainEqual({ id: 'uni/dataset/pegelstaende' });
  }
  const output = path.join(folder, 'uni.jsonl');
  await exportRecords({ owner: 'uni', output }, configuration);
  expect(await readFile(output, 'utf8')).toContain('"id":"uni/dataset/pegelstaende"');

  const every = '0 3 * * *';
  const stored = await scheduleImport({ ...request(path.relative(process.cwd(), table)), every }, configuration);
  expect(stored).toMatchObject({ owner: 'uni', from: 'csv', source: table, cron: every });
  expect(await scheduledImports(configuration)).toEqual([stored]);
  expect(await removeScheduledImport('uni', 'csv', configuration)).toEqual(stored);

  expect((await hostedOwners(configuration)).map(({ id }) => id)).toEqual(['uni']);
  expect(await removeHostedOwner('uni', configuration)).toMatchObject({ id: 'uni' });
  expect(await hostedOwners(configuration)).toEqual([]);
  await server?.stop();
});
