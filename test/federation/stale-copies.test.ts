import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import {
  buildClientSchema,
  buildSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  type IntrospectionQuery,
  isObjectType,
} from 'graphql';
import { entryKinds, isRecordType, typeOfKind } from '../../catalogue-schema/index.ts';
import {
  type GraphQLAnswer,
  type RunningCatalogue,
  startCatalogue,
  startProxy,
  type TcpProxy,
  waitUntil,
} from '../support/index.ts';

let catalogue: RunningCatalogue;
let schema: GraphQLSchema;
const proxies = new Map<string, TcpProxy>();

beforeAll(async () => {
  catalogue = await startCatalogue({
    timeout: 3000,
    between: async (owner, url) => {
      const proxy = await startProxy(Number(new URL(url).port));
      proxies.set(owner, proxy);
      return `http://127.0.0.1:${proxy.port}`;
    },
  });
  const { data } = await catalogue.ask(getIntrospectionQuery());
  schema = buildClientSchema(data as IntrospectionQuery);
});

afterAll(async () => {
  await catalogue.stop();
  for (const proxy of proxies.values()) await proxy.stop();
});

afterEach(async () => {
  for (const proxy of proxies.values()) await proxy.restore();
  await waitUntil(async () => (await ownersLeftAlone()).length === 0, 60_000, 'all owners are asked again');
});

const proxyOf = (owner: string): TcpProxy => proxies.get(owner) as TcpProxy;

async function ownersLeftAlone(): Promise<string[]> {
  const { data } = await catalogue.ask('{ owners { id server { state pausedUntil } } }');
  const owners = data.owners as { id: string; server: { state: string; pausedUntil: string | null } }[];
  return owners.filter(({ server }) => server.pausedUntil !== null || server.state === 'DOWN').map(({ id }) => id);
}

interface Answered extends GraphQLAnswer {
  readonly status: number;
  readonly cacheControl: string | null;
  readonly stale: readonly { readonly owner: string; readonly asOf: string }[] | undefined;
}

async function ask(query: string, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
  const response = await fetch(`${catalogue.gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const answer = (await response.json()) as GraphQLAnswer & {
    extensions?: { catalogue?: { stale: Answered['stale'] } };
  };
  const { status } = response;
  const stale = answer.extensions?.catalogue?.stale;
  return { ...answer, status, stale, cacheControl: response.headers.get('cache-control') };
}

const contractFile = path.resolve(import.meta.dirname, '../../catalogue-schema/contract.graphql');
const contract = buildSchema(readFileSync(contractFile, 'utf8'), { assumeValidSDL: true });

/** All fields of the contract below a type; of records that it names, those that lead no further. */
function fieldsOf(type: GraphQLObjectType, isWhole: boolean): string {
  const known = (contract.getType(type.name) as GraphQLObjectType).getFields();
  const fields = Object.values(type.getFields()).flatMap(({ name, type: wrapped }) => {
    if (!(name in known)) return [];
    const below = getNamedType(wrapped);
    if (!isObjectType(below)) return [name];
    if (isRecordType(below.name)) return isWhole ? [`${name} { ${fieldsOf(below, false)} }`] : [];
    return [below.name === 'Owner' ? `${name} { id name kind }` : `${name} { ${fieldsOf(below, isWhole)} }`];
  });
  return fields.join(' ');
}

test('every record is answered from its copy as its owner answered it', async () => {
  const { data } = await ask('{ search(first: 100) { totalCount edges { node { id } } } }');
  const ids = (data.search.edges as { node: { id: string } }[]).map(({ node }) => node.id);
  expect(ids.length).toBe(data.search.totalCount);
  const queryOf = (id: string): string => {
    const kind = entryKinds.find((one) => id.includes(`/${one}/`)) ?? 'dataset';
    return `{ ${kind}(id: "${id}") { ${fieldsOf(schema.getType(typeOfKind(kind)) as GraphQLObjectType, true)} } }`;
  };
  const live = new Map<string, unknown>();
  for (const id of ids) {
    const answer = await ask(queryOf(id));
    expect({ id, errors: answer.errors, stale: answer.stale }).toEqual({ id, errors: undefined, stale: undefined });
    live.set(id, answer.data);
  }
  for (const proxy of proxies.values()) await proxy.cut();
  for (const id of ids) {
    const answer = await ask(queryOf(id));
    expect({ id, errors: answer.errors, data: answer.data }).toEqual({ id, errors: undefined, data: live.get(id) });
    expect(answer.stale?.map(({ owner }) => owner)).toContain(id.split('/')[0]);
    expect(answer.cacheControl).toBe('no-store');
  }
});

const joined = `{
  city: dataset(id: "stadt/dataset/verkehrszaehlung") {
    title
    contacts { name owner { name } }
    projects { title }
    relatedDatasets { title relatedDatasets { title relatedDatasets { title contacts { name } } } }
  }
  again: dataset(id: "verkehrsbetriebe/dataset/fahrplan") { title contacts { name owner { name } } }
  node(id: "verkehrsbetriebe/dataset/haltestellen") { id title }
  water: dataset(id: "wasserwerke/dataset/trinkwasserqualitaet") { title }
}`;

test('owners that hang, refuse and answer stand in one answer, those that fail named once with the time', async () => {
  const before = await ask(joined);
  expect([before.errors, before.stale]).toEqual([undefined, undefined]);
  proxyOf('verkehrsbetriebe').hang();
  await proxyOf('wasserwerke').cut();
  const after = await ask(joined);
  expect(after.errors).toBeUndefined();
  expect(after.data).toEqual(before.data);
  expect(after.stale?.map(({ owner }) => owner)).toEqual(['verkehrsbetriebe', 'wasserwerke']);
  const { data } = await ask('{ owners { id mirror { followedAt } } }');
  const followedAt = new Map(
    data.owners.map(({ id, mirror }: { id: string; mirror: { followedAt: string } }) => [id, mirror.followedAt]),
  );
  expect(after.stale?.map(({ asOf }) => asOf)).toEqual(
    ['verkehrsbetriebe', 'wasserwerke'].map((owner) => followedAt.get(owner)),
  );
  expect(after.cacheControl).toBe('no-store');
});

test('an owner that is left alone is stood in for at once, and asked again when it is back', async () => {
  await proxyOf('stadtwerke').cut();
  const query = '{ dataset(id: "stadtwerke/dataset/fernwaermenetz") { title } }';
  const isLeftAlone = async (): Promise<boolean> => {
    await Promise.all(Array.from({ length: 10 }, () => ask(query)));
    const { errors } = await ask(query, { 'catalogue-freshness': 'live-only' });
    return errors?.[0]?.message.includes('not asked before') ?? false;
  };
  await waitUntil(isLeftAlone, 60_000, 'it is left alone');
  const { data, errors, stale } = await ask(query);
  expect([data.dataset.title.length > 0, errors, stale?.map(({ owner }) => owner)]).toEqual([
    true,
    undefined,
    ['stadtwerke'],
  ]);
  await proxyOf('stadtwerke').restore();
  await waitUntil(async () => (await ask(query)).stale === undefined, 60_000, 'it answers itself');
});

test('who asks for live records alone gets the error, and no copy', async () => {
  const live = await ask(joined);
  await proxyOf('verkehrsbetriebe').cut();
  const { data, errors, stale } = await ask(joined, { 'catalogue-freshness': 'live-only' });
  expect(data.again).toBeNull();
  expect(data.city.title.length).toBeGreaterThan(0);
  // A dataset that not everybody may see is named there too: an error in its place would tell of it.
  expect(data.city.relatedDatasets).toContain(null);
  expect(data.city.relatedDatasets).toHaveLength(live.data.city.relatedDatasets.length);
  expect(stale).toBeUndefined();
  expect(errors?.length).toBeGreaterThan(1);
  for (const { extensions } of errors ?? []) {
    expect(extensions).toEqual({ code: 'OWNER_UNAVAILABLE', owner: 'verkehrsbetriebe' });
  }
});

test('another freshness is refused, with what was expected', async () => {
  const { status, errors, data } = await ask('{ __typename }', { 'catalogue-freshness': 'fresh' });
  expect([status, data, errors]).toEqual([
    400,
    undefined,
    [
      {
        message: 'catalogue-freshness: expected "live-only" or no such header, got "fresh"',
        extensions: { code: 'BAD_REQUEST' },
      },
    ],
  ]);
});

test('there is no copy of what nobody has, and of what an owner adds to the graph', async () => {
  for (const proxy of [proxyOf('lecos'), proxyOf('stadt')]) await proxy.cut();
  const { data, errors, stale } = await ask(`{
    missing: dataset(id: "stadt/dataset/gibt-es-nicht") { title }
    hidden: dataset(id: "stadt/dataset/verkehrszaehlung-rohdaten") { title }
    there: dataset(id: "stadt/dataset/luftqualitaet") { title hosting { operator } }
  }`);
  expect([data.missing, data.hidden, data.there.hosting]).toEqual([null, null, null]);
  expect(data.there.title).toContain('Luftqualität');
  expect(stale?.map(({ owner }) => owner)).toEqual(['stadt']);
  const message = (owner: string) => `the owner "${owner}" did not answer: ECONNREFUSED`;
  const lost = (owner: string, ...path: string[]) => ({
    message: message(owner),
    path,
    extensions: { code: 'OWNER_UNAVAILABLE', owner },
  });
  expect(errors).toHaveLength(3);
  expect(errors).toEqual(
    expect.arrayContaining([lost('stadt', 'missing'), lost('stadt', 'hidden'), lost('lecos', 'there')]),
  );
});

test('without the mirror the error of the owner stands', async () => {
  await catalogue.search.stop();
  await proxyOf('verkehrsbetriebe').cut();
  const { data, errors, stale } = await ask('{ dataset(id: "verkehrsbetriebe/dataset/fahrplan") { title } }');
  expect([data.dataset, stale]).toEqual([null, undefined]);
  expect(errors).toEqual([
    {
      message: 'the owner "verkehrsbetriebe" did not answer: ECONNREFUSED',
      path: ['dataset'],
      extensions: { code: 'OWNER_UNAVAILABLE', owner: 'verkehrsbetriebe' },
    },
  ]);
});
