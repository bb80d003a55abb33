import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse, print } from 'graphql';
import { ownerSdl } from '../../catalogue-schema/index.ts';
import { type RunningGateway, startGateway } from '../../gateway/index.ts';
import { ask, publicUrl, type RunningCatalogue, searchAt, startCatalogue, waitUntil } from '../support/index.ts';
import { type RunningPartner, startUniversity } from './index.ts';

let catalogue: RunningCatalogue;
let uni: RunningPartner;

beforeAll(async () => {
  catalogue = await startCatalogue();
  uni = await startUniversity(`${catalogue.gateway.url}/graphql`);
});

afterAll(async () => {
  await catalogue.stop();
  await uni.kill();
});

const project = 'uni/project/verkehrsmodell';
const somebody = 'somebody';

const sdlWith = (field: string): string => `${ownerSdl()}\nextend type Query { ${field}: Int }`;

async function found(): Promise<boolean> {
  const { data } = await catalogue.ask(`{ search(query: "Verkehrsmodell aus Zählungen") { edges { node { id } } } }`);
  return data.search.edges.some(({ node }: { node: { id: string } }) => node.id === project);
}

/** Every way in which somebody could hear of the university's records. */
const everyWay = `{
  search(query: "Verkehrsmodell") { totalCount facets(fields: [OWNER]) { values { value } } }
  suggest(text: "Verkehrsmod") { value }
  project(id: "${project}") { title }
  node(id: "${project}") { id }
  dataset(id: "stadt/dataset/verkehrszaehlung") { projects { id } }
  mirrored: search(filter: { ids: ["stadt/dataset/verkehrszaehlung"] }) { edges { node { ... on Dataset { projects { id } } } } }
}`;

async function address(): Promise<readonly [status: number, body: { readonly error?: string }]> {
  const response = await fetch(`${catalogue.gateway.url}/id/${project}`, { headers: { accept: 'application/json' } });
  return [response.status, (await response.json()) as { readonly error?: string }];
}

async function ownerOf(id: string) {
  const { data } = await catalogue.ask(`{ owners {
    id name kind state suspensionReason address availability newestChange records { datasets projects contacts }
    server { state lastError extensionProblem } mirror { lastError }
  } }`);
  return data.owners.find((owner: { id: string }) => owner.id === id);
}

test('a partner that publishes is found and linked to, without a restart', async () => {
  expect(await found()).toBe(false);
  await catalogue.registry.publish({ id: 'uni', url: uni.url, sdl: ownerSdl() }, somebody);
  await waitUntil(found, 20_000, 'search finds the project');
  const { data, errors } = await catalogue.ask(everyWay);
  expect(errors).toBeUndefined();
  expect(data.project).toEqual({ title: 'Verkehrsmodell aus Zählungen' });
  expect(data.dataset.projects).toContainEqual({ id: project });
  expect(data.mirrored.edges[0].node.projects).toContainEqual({ id: project });
  await waitUntil(async () => (await ownerOf('uni')).kind === 'UNIVERSITY', 20_000, 'its server has been looked at');
  await waitUntil(async () => (await ownerOf('uni')).availability > 0, 20_000, 'its answers have been counted');
  expect(await ownerOf('uni')).toEqual({
    id: 'uni',
    name: 'Universität (Beispiel)',
    kind: 'UNIVERSITY',
    state: 'ACTIVE',
    suspensionReason: null,
    address: uni.url,
    availability: expect.any(Number),
    newestChange: expect.stringMatching(/^20\d\d-/),
    records: { datasets: 1, projects: 1, contacts: 2 },
    server: { state: 'UP', lastError: null, extensionProblem: null },
    mirror: { lastError: null },
  });
});

test('a suspended partner is gone in every way, and comes back', async () => {
  const before = await catalogue.ask(everyWay);
  await catalogue.registry.setState('uni', 'suspended', 'asked for it', somebody);
  await waitUntil(async () => !(await found()), 20_000, 'search finds the project no more');
  await waitUntil(async () => (await address())[0] === 410, 20_000, 'the gateway answers with 410');
  const { data, errors } = await catalogue.ask(everyWay);
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).not.toMatch(/uni|Verkehrsmodell/);
  expect(await address()).toEqual([410, { error: 'OWNER_SUSPENDED' }]);
  const page = await (
    await fetch(`${catalogue.gateway.url}/id/${project}`, { headers: { accept: 'text/html' } })
  ).text();
  expect(page).toContain('Universität (Beispiel) nimmt zurzeit nicht am Katalog teil');
  expect(await ownerOf('uni')).toMatchObject({ state: 'SUSPENDED', suspensionReason: 'asked for it' });

  await catalogue.registry.setState('uni', 'active', null, somebody);
  await waitUntil(found, 20_000, 'search finds the project again');
  await waitUntil(async () => (await address())[0] === 200, 20_000, 'the gateway has it again');
  expect(await catalogue.ask(everyWay)).toEqual(before);
});

const hasField = async (field: string, gateway: RunningGateway = catalogue.gateway): Promise<boolean> => {
  const { errors } = await ask(`${gateway.url}/graphql`, `{ __typename ${field} }`);
  return !JSON.stringify(errors ?? '').includes('GRAPHQL_VALIDATION_FAILED');
};

test('an SDL that does not fit leaves the last one that did, and says why', async () => {
  const { registry } = catalogue;
  await registry.publish({ id: 'uni', sdl: sdlWith('lectures') }, somebody);
  await waitUntil(() => hasField('lectures'), 20_000, 'the first field is there');
  const taken = `${ownerSdl()}\nextend type Query { laboratories: Hosting }\ntype Hosting { room: Int }`;
  await registry.publish({ id: 'uni', sdl: taken }, somebody);
  const problem = async (): Promise<string | null> => (await ownerOf('uni')).server.extensionProblem;
  await waitUntil(async () => (await problem()) !== null, 20_000, 'the problem is told');
  expect(await problem()).toContain('Hosting');
  const { server } = await ownerOf('uni');
  expect(server).toMatchObject({ state: 'UP', lastError: `EXTENSION_COLLIDES: ${server.extensionProblem}` });
  expect(await hasField('lectures')).toBe(true);
  expect(await hasField('laboratories')).toBe(false);
  const { data } = await catalogue.ask('{ dataset(id: "stadt/dataset/verkehrszaehlung") { hosting { operator } } }');
  expect(data.dataset.hosting.operator).toBe('Lecos GmbH');
  await registry.publish({ id: 'uni', sdl: sdlWith('seminars') }, somebody);
  await waitUntil(() => hasField('seminars'), 20_000, 'the next one that fits is in force');
  expect(await problem()).toBeNull();
});

test('twenty publications lose no request, and what clients ask is planned ahead and written down', async () => {
  const query = 'query Lecture($id: ID!) { dataset(id: $id) { title contacts { name } projects { title } } }';
  const expected = await catalogue.ask(query, { id: 'stadt/dataset/verkehrszaehlung' });
  let isPublishing = true;
  let asked = 0;
  const client = async (): Promise<void> => {
    while (isPublishing) {
      expect(await catalogue.ask(query, { id: 'stadt/dataset/verkehrszaehlung' })).toEqual(expected);
      asked += 1;
    }
  };
  const clients = Promise.all(Array.from({ length: 10 }, client));
  for (let count = 1; count <= 20; count += 1) {
    await catalogue.registry.publish({ id: 'uni', sdl: sdlWith(`course${count}`) }, somebody);
  }
  await waitUntil(() => hasField('course20'), 60_000, 'the last one is in force');
  isPublishing = false;
  await clients;
  expect(asked).toBeGreaterThan(20);
  const recorded = print(parse(query.replace('query Lecture', 'query').replaceAll('$id', '$value1')));
  const isWrittenDown = async (): Promise<boolean> =>
    (await catalogue.registry.recordedOperations(100)).some(({ document }) => document === recorded);
  await waitUntil(isWrittenDown, 20_000, 'the operation is recorded');
});

(process.env.TEST_DATABASE_URL ? test : test.skip)('several gateways have one registry', async () => {
  const other = await startGateway({
    host: '127.0.0.1',
    port: 0,
    publicUrl,
    owners: [...catalogue.owners].map(([id, { url }]) => ({ id, url: `${url}/graphql` })),
    search: searchAt(catalogue.search.url),
    database: catalogue.registryDatabase,
    registryInterval: 50,
    timeout: 10_000,
    log: () => {},
  });
  try {
    expect(await hasField('course20', other)).toBe(true);
    await catalogue.registry.publish({ id: 'uni', sdl: sdlWith('canteen') }, somebody);
    for (const gateway of [catalogue.gateway, other]) {
      await waitUntil(() => hasField('canteen', gateway), 20_000, 'every gateway has the new field');
    }
  } finally {
    await other.stop();
  }
});

test('a partner that leaves leaves its addresses as gone, after a suspension too', async () => {
  await catalogue.registry.setState('uni', 'suspended', 'asked for it', somebody);
  await waitUntil(async () => !(await found()), 20_000, 'search finds the project no more');
  expect(await address()).toEqual([410, { error: 'OWNER_SUSPENDED' }]);
  await catalogue.registry.deleteOwner('uni', somebody);
  await waitUntil(async () => (await address())[1].error === 'DELETED', 20_000, 'the address is said to be gone');
  expect(await address()).toEqual([410, { error: 'DELETED', deletedAt: expect.stringMatching(/Z$/) }]);
  await waitUntil(async () => (await ownerOf('uni')) === undefined, 20_000, 'the gateway knows the partner no more');
  expect(await hasField('seminars')).toBe(false);
});
