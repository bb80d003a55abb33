import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { DatabaseConfiguration } from '../../catalogue-schema/storage/index.ts';
import { type RunningGateway, startGateway } from '../../gateway/index.ts';
import { lecos } from '../../subgraphs/lecos/index.ts';
import { startOwner, trustGateway } from '../../subgraphs/owner-kit/index.ts';
import { ask, dropSchemas, freePort, publicUrl, schemaName, searchAt, waitUntil } from '../support/index.ts';

let gatewayPort: number;
beforeEach(async () => {
  gatewayPort = await freePort();
});

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'joining-'));
  cleanUps.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function temporaryDatabase(name: string): Promise<DatabaseConfiguration> {
  const schema = schemaName(name);
  const url = process.env.TEST_DATABASE_URL;
  const folder = await temporaryFolder();
  cleanUps.push(() => dropSchemas([schema]));
  return { folder, schema, ...(url ? { url } : {}) };
}

async function start(
  port: number,
  database: DatabaseConfiguration,
  log: (message: string) => void = () => {},
): Promise<RunningGateway> {
  const gateway = await startGateway({
    host: '127.0.0.1',
    port: gatewayPort,
    publicUrl,
    owners: [{ id: 'lecos', url: `http://127.0.0.1:${port}/graphql` }],
    search: searchAt('http://127.0.0.1:9'),
    database,
    registryInterval: 20,
    timeout: 5000,
    lookInterval: 50,
    log,
  });
  cleanUps.push(() => gateway.stop());
  return gateway;
}

async function startLecos(port: number) {
  const database = await temporaryDatabase('lecos');
  const trusted = trustGateway(`http://127.0.0.1:${gatewayPort}/graphql`, publicUrl);
  const owner = await startOwner(lecos, { host: '127.0.0.1', port, publicUrl, trusted, database, withSamples: true });
  let isRunning = true;
  const stop = async (): Promise<void> => {
    if (isRunning) await owner.stop();
    isRunning = false;
  };
  cleanUps.push(stop);
  return stop;
}

const query = '{ dataset(id: "lecos/dataset/geodateninfrastruktur") { title hosting { serviceLevel } } }';
const expected = {
  data: { dataset: { title: 'Dienste der Geodateninfrastruktur', hosting: { serviceLevel: 'GOLD' } } },
};

test('an owner that is down at start joins with its extension when it is up, and search is not needed', async () => {
  const port = await freePort();
  const gateway = await start(port, await temporaryDatabase('gateway'));
  const before = await ask(`${gateway.url}/graphql`, '{ dataset(id: "lecos/dataset/x") { title } owners { id name } }');
  expect(before.data).toEqual({ dataset: null, owners: [{ id: 'lecos', name: 'lecos' }] });
  expect(before.errors?.[0]?.extensions).toEqual({ code: 'OWNER_UNAVAILABLE', owner: 'lecos' });

  await startLecos(port);
  const answer = () => ask(`${gateway.url}/graphql`, query);
  await waitUntil(async () => (await answer()).errors === undefined, 60_000, 'lecos has joined');
  expect(await answer()).toEqual(expected);
  const { data } = await ask(`${gateway.url}/graphql`, '{ owners { name server { state extensionProblem } } }');
  expect(data).toEqual({ owners: [{ name: 'Lecos GmbH', server: { state: 'UP', extensionProblem: null } }] });
});

test('a gateway that starts while an owner is down composes from the last good SDL', async () => {
  const port = await freePort();
  const database = await temporaryDatabase('gateway');
  const stopLecos = await startLecos(port);
  const first = await start(port, database);
  expect(await ask(`${first.url}/graphql`, query)).toEqual(expected);
  await first.stop();
  await stopLecos();

  const second = await start(port, database);
  const { data, errors } = await ask(`${second.url}/graphql`, query);
  expect(data).toEqual({ dataset: null });
  expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'OWNER_UNAVAILABLE', owner: 'lecos' }]);
  const { data: directory } = await ask(`${second.url}/graphql`, '{ owners { name kind server { state } } }');
  expect(directory.owners).toEqual([{ name: 'Lecos GmbH', kind: 'IT_SERVICE_PROVIDER', server: { state: 'DOWN' } }]);
});

test('an owner that could not fetch the keys before the gateway was there is up soon, and stays so', async () => {
  const port = await freePort();
  await startLecos(port);
  const url = `http://127.0.0.1:${port}/graphql`;
  const headers = { 'content-type': 'application/json', authorization: 'Bearer a.b.c' };
  expect((await fetch(url, { method: 'POST', headers, body: '{"query":"{ __typename }"}' })).ok).toBe(false);
  const gateway = await start(port, await temporaryDatabase('gateway'));
  const server = async () => {
    const { data } = await ask(`${gateway.url}/graphql`, '{ owners { server { state lastAnswerAt lastError } } }');
    return data.owners[0].server;
  };
  expect(await ask(`${gateway.url}/graphql`, query)).toEqual(expected);
  // The first look has no token, later ones have.
  const answers = new Set<string>();
  const seen = async () => {
    const { state, lastAnswerAt, lastError } = await server();
    expect([state, lastError]).toEqual(['UP', null]);
    return answers.add(lastAnswerAt).size > 5;
  };
  await waitUntil(seen, 20_000, 'it was looked at some more times');
});

test('an address that the configuration changes is logged, old and new', async () => {
  const database = await temporaryDatabase('gateway');
  const log: string[] = [];
  const note = (message: string) => log.push(message);
  const isMove = (message: string) => message.includes('address');
  await (await start(9, database, note)).stop();
  expect(log.filter(isMove)).toEqual([]);
  await start(10, database, note);
  expect(log.filter(isMove)).toEqual([
    'lecos: the configuration changes its address from http://127.0.0.1:9/graphql to http://127.0.0.1:10/graphql',
  ]);
});

test('search that is down says so, and records by id are still answered', async () => {
  const port = await freePort();
  await startLecos(port);
  const gateway = await start(port, await temporaryDatabase('gateway'));
  expect(await ask(`${gateway.url}/graphql`, query)).toEqual(expected);
});

test('GraphiQL comes from this origin alone', async () => {
  const gateway = await start(await freePort(), await temporaryDatabase('gateway'));
  const home = await fetch(`${gateway.url}/graphiql`);
  expect(home.headers.get('content-security-policy')).toContain("default-src 'self'");
  const page = await home.text();
  const assets = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address as string);
  expect(assets.length).toBeGreaterThan(4);
  for (const asset of assets) {
    expect(asset.startsWith('/graphiql/')).toBe(true);
    const response = await fetch(`${gateway.url}${asset}`);
    expect([asset, response.status]).toEqual([asset, 200]);
  }
});
