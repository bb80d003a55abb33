import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { type CatalogueWithPeople, startWithPeople, waitUntil } from '../support/index.ts';
import { type EditableServer, startEditable } from './start-editable.ts';

let catalogue: CatalogueWithPeople;
let werft: EditableServer;
let muehle: EditableServer;
let archiv: EditableServer;
const mutations: string[] = [];
const elsewhere = 'https://archiv.example/bearbeiten';

beforeAll(async () => {
  const onMutation = (what: string): void => void mutations.push(what);
  [werft, muehle, archiv] = await Promise.all([
    startEditable('werft', { onMutation }),
    startEditable('muehle', { onMutation }),
    startEditable('archiv', { offersEditing: false, editUrl: elsewhere }),
  ]);
  const owners = ['werft', 'muehle', 'archiv'];
  const people = {
    anna: { owners, access: { roles: ['editor'] } },
    amt: { owners, access: { roles: ['admin'] } },
    leser: { owners },
  };
  const partners = [werft, muehle, archiv].map(({ id, url }) => ({ id, url }));
  catalogue = await startWithPeople(people, { partners, timeout: 1500 });
  const isKnown = async (): Promise<boolean> =>
    (await asked('anna', '{ owners { editUrl } }')).data.owners.some(
      (one: { editUrl: string | null }) => one.editUrl === elsewhere,
    );
  await waitUntil(isKnown, 60_000, 'it is known where the archive edits');
});

afterEach(() => {
  for (const server of [werft, muehle, archiv]) {
    server.respond = null;
    server.requests.length = 0;
  }
  mutations.length = 0;
});

afterAll(async () => {
  await catalogue.stop();
  for (const server of [werft, muehle, archiv]) await server.stop();
});

const asked: CatalogueWithPeople['askAs'] = (...asking) => catalogue.askAs(...asking);

const record = { title: 'Kähne', publisher: { name: 'Werft' }, visibility: 'PUBLIC', issued: '2026-01-31' };
const save = `mutation Save($id: ID!, $record: DatasetInput!, $version: String) {
  saveDataset(id: $id, record: $record, version: $version) { id version published entry { id title } }
}`;

test('a record is saved by its owner, and read back from there: the change and one fetch', async () => {
  const id = 'werft/dataset/kaehne';
  const { data, errors } = await asked('anna', save, { id, record });
  expect(errors).toBeUndefined();
  expect(data.saveDataset).toMatchObject({
    id,
    version: 'v1',
    published: { title: 'Kähne' },
    entry: { id, title: 'Kähne' },
  });
  expect(werft.requests.map(({ query }) => query.trim().split(/\W/)[0])).toEqual(['mutation', 'query']);
  const { variables } = werft.requests[0] as { variables: object };
  expect(variables).toEqual({ id, record });
  expect(muehle.requests).toEqual([]);
});

test('mutations are carried out one after the other, whoever owns what they change', async () => {
  const { data, errors } = await asked(
    'anna',
    `mutation Several($werft: ID!, $other: DatasetInput!, $never: Boolean!, $unused: String = "x") {
      ...Rest
      second: saveDataset(id: "muehle/dataset/korn", record: { title: "Korn", publisher: { name: "M" }, visibility: PUBLIC }) { version }
      left: deleteDataset(id: $werft, version: $unused) @include(if: $never) { version }
      third: saveDataset(id: $werft, version: "v1", record: $other) { ...Found }
      __typename
    }
    fragment Rest on Mutation { first: saveDataset(id: $werft, record: $other) { ...Found } }
    fragment Found on Edition { id version }`,
    { werft: 'werft/dataset/taue', other: record, never: false },
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    first: { id: 'werft/dataset/taue', version: 'v1' },
    second: { version: 'v1' },
    third: { id: 'werft/dataset/taue', version: 'v2' },
    __typename: 'Mutation',
  });
  expect(Object.keys(data)).toEqual(['first', 'second', 'third', '__typename']);
  expect(mutations).toEqual(
    ['werft', 'muehle', 'werft'].flatMap((owner) => [`${owner} saveDataset begins`, `${owner} saveDataset ends`]),
  );
  expect(muehle.requests.map(({ variables }) => variables)).toEqual([{}]);
});

test('one that is refused costs the others nothing, and has its error at its own place', async () => {
  const { data, errors } = await asked(
    'anna',
    `mutation ($record: DatasetInput!) {
      a: saveDataset(id: "werft/dataset/anker", record: $record, version: "v7") { version }
      b: saveDataset(id: "muehle/dataset/anker", record: $record) { version }
    }`,
    { record },
  );
  expect(data).toEqual({ a: null, b: { version: 'v1' } });
  expect(errors).toEqual([
    {
      message: 'version: expected null, got v7',
      path: ['a'],
      extensions: { code: 'VERSION_CONFLICT', owner: 'werft' },
    },
  ]);
  const again = await asked('anna', save, { id: 'muehle/dataset/anker', record });
  expect(again.errors).toMatchObject([
    { path: ['saveDataset'], extensions: { code: 'VERSION_CONFLICT', version: 'v1' } },
  ]);
  expect(again.errors?.[0]?.extensions).not.toHaveProperty('secret');
});

test('who may not edit is told so before anything shows', async () => {
  const ids = ['werft/dataset/kaehne', 'werft/dataset/nirgends', 'niemand/dataset/x'];
  const all = `mutation { ${ids.map((id, at) => `a${at}: deleteDataset(id: "${id}", version: "v1") { id }`).join(' ')} }`;
  const refused = async (client: string | null, query: string) =>
    (await asked(client, query)).errors?.map(({ message, extensions, path }) => [path?.[0], extensions?.code, message]);
  const message = (role: string, owner: string) =>
    `expected somebody with the role "${role}" of "${owner}", got somebody without it`;
  expect(await refused('leser', all)).toEqual(
    ['werft', 'werft', 'niemand'].map((owner, at) => [`a${at}`, 'FORBIDDEN', message('editor', owner)]),
  );
  expect(await refused(null, all)).toEqual(
    ids.map((_, at) => [`a${at}`, 'UNAUTHENTICATED', 'expected somebody who has signed in, got the public']),
  );
  const reading = '{ drafts(owner: "werft") { hasMore } auditTrail(owner: "werft") { hasMore } }';
  expect(await refused('anna', reading)).toEqual([['auditTrail', 'FORBIDDEN', message('admin', 'werft')]]);
  expect(await refused('amt', reading)).toEqual([['drafts', 'FORBIDDEN', message('editor', 'werft')]]);
  expect(await refused('anna', '{ edition(id: "niemand/dataset/x") { id } }')).toEqual([
    ['edition', 'FORBIDDEN', message('editor', 'niemand')],
  ]);
  expect(mutations).toEqual([]);
});

test('an owner gets only records and ids of the form that the contract gives them', async () => {
  const wrong = {
    ...record,
    issued: 'gestern',
    landingPage: 'ftp://x',
    contacts: ['werft/dataset/x'],
    distributions: [{ id: 'a', accessUrl: 'nirgends' }],
  };
  const { data, errors } = await asked('anna', save, { id: 'werft/dataset/neu', record: wrong });
  expect(data).toEqual({ saveDataset: null });
  expect(errors).toMatchObject([
    {
      message: expect.stringContaining('record: expected one that fits the contract'),
      path: ['saveDataset'],
      extensions: { code: 'RECORD_INVALID', owner: 'werft' },
    },
  ]);
  const problems = errors?.[0]?.extensions?.problems as { path: unknown; aspect: string; message: string }[];
  expect(problems.map(({ path, aspect }) => [path, aspect])).toEqual(
    expect.arrayContaining([
      [['issued'], 'date'],
      [['landingPage'], 'address'],
      [['distributions', 0, 'accessUrl'], 'address'],
    ]),
  );
  const badIds = await asked(
    'anna',
    `mutation ($record: DatasetInput!) {
      a: saveDataset(id: "werft/project/x", record: $record) { id }
      b: deleteContact(id: "kein id", version: "1") { id }
      c: discardDraft(id: "WERFT/dataset/x", version: "1") { id }
    }`,
    { record },
  );
  expect(badIds.errors?.map(({ path, message, extensions }) => [path?.[0], extensions?.code, message])).toEqual([
    ['a', 'BAD_USER_INPUT', 'id: expected "<owner>/dataset/<local>", got "werft/project/x"'],
    ['b', 'BAD_USER_INPUT', 'id: expected "<owner>/contact/<local>", got "kein id"'],
    ['c', 'BAD_USER_INPUT', 'id: expected "<owner>/<kind>/<local>", got "WERFT/dataset/x"'],
  ]);
  const ranges = await asked('anna', '{ drafts(owner: "werft", first: 101) { hasMore } }');
  expect(ranges.errors).toMatchObject([{ message: 'first: expected 1 to 100, got "101"' }]);
  const others = await asked('amt', '{ auditTrail(owner: "werft", record: "muehle/dataset/a") { hasMore } }');
  expect(others.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(werft.requests).toEqual([]);
});

test('who edits elsewhere is answered for, with the address', async () => {
  const { data, errors } = await asked('anna', save, {
    id: 'archiv/dataset/akten',
    record: { ...record, issued: 'x' },
  });
  expect(data).toEqual({ saveDataset: null });
  expect(errors).toEqual([
    {
      message: `records of "archiv" are not edited here, but at ${elsewhere}`,
      path: ['saveDataset'],
      extensions: { code: 'NOT_EDITABLE_HERE', owner: 'archiv', editUrl: elsewhere },
    },
  ]);
  expect(archiv.requests).toEqual([]);
});

test('what editors and admins read is one request to each owner', async () => {
  await asked('anna', save, { id: 'werft/dataset/segel', record });
  werft.requests.length = 0;
  const query = `query ($id: ID!) {
    here: edition(id: $id) { version } same: edition(id: $id) { id published }
    none: edition(id: "werft/dataset/nirgends") { id }
    drafts(owner: "werft", first: 2) { editions { id } } there: drafts(owner: "muehle") { hasMore }
  }`;
  const { data, errors } = await asked('anna', query, { id: 'werft/dataset/segel' });
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    here: { version: 'v1' },
    same: { id: 'werft/dataset/segel', published: { title: 'Kähne' } },
    none: null,
    there: { hasMore: false },
  });
  expect([werft.requests.length, muehle.requests.length]).toEqual([1, 1]);
  const trail = await asked('amt', '{ auditTrail(owner: "werft") { entries { id action at by } endCursor } }');
  expect(trail.data.auditTrail.entries).toEqual([
    { id: 'werft/dataset/a', action: 'PUBLISHED', at: '2026-01-01T00:00:00Z', by: null },
  ]);
});

test.each([
  ['another record', { id: 'werft/dataset/anderer' }, 'FOREIGN_RECORD'],
  ["somebody else's", { id: 'stadt/dataset/kaehne' }, 'FOREIGN_RECORD'],
  ['no id', { id: null }, 'OWNER_ERROR'],
])('an owner that answers with %s is not believed', async (_, edition, code) => {
  werft.respond = (__, response) => {
    const data = { saveDataset: { version: 'v1', ...edition, more: 1 } };
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ data }));
    return true;
  };
  const text = save.replace('published entry { id title }', '');
  const { data, errors } = await asked('anna', text, { id: 'werft/dataset/kaehne', record });
  expect(data).toEqual({ saveDataset: null });
  expect(errors).toMatchObject([{ path: ['saveDataset', 'id'], extensions: { code, owner: 'werft' } }]);
});

test("somebody else's record is not shown as the one that was saved, and what was not asked is left out", async () => {
  werft.respond = ({ query }, response) => {
    if (!query.includes('saveDataset')) return false;
    const entry = { __typename: 'Dataset', _ref: 'stadt/dataset/baustellen', title: 'Gelogen' };
    const data = { saveDataset: { id: 'werft/dataset/kaehne', version: 'v1', entry, draft: 'x' } };
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ data }));
    return true;
  };
  const text = save.replace('published ', '');
  const { data, errors } = await asked('anna', text, { id: 'werft/dataset/kaehne', record });
  expect(data).toEqual({ saveDataset: { id: 'werft/dataset/kaehne', version: 'v1', entry: null } });
  expect(errors).toMatchObject([{ path: ['saveDataset', 'entry'], extensions: { code: 'FOREIGN_RECORD' } }]);
});

test('an owner that hangs is asked once, and what comes after is carried out', async () => {
  werft.respond = () => true;
  const { data, errors } = await asked(
    'anna',
    `mutation ($record: DatasetInput!) {
      a: saveDataset(id: "werft/dataset/warten", record: $record) { version }
      b: saveDataset(id: "muehle/dataset/warten", record: $record) { version }
    }`,
    { record },
  );
  expect(data).toEqual({ a: null, b: { version: 'v1' } });
  expect(errors).toMatchObject([{ path: ['a'], extensions: { code: 'OWNER_TIMEOUT', owner: 'werft' } }]);
  expect(werft.requests.length).toBe(1);
});

test('a mutation whose connection breaks is not sent again', async () => {
  werft.respond = (_, response) => {
    response.destroy();
    return true;
  };
  const { errors } = await asked('anna', save, { id: 'werft/dataset/abriss', record });
  expect(errors).toMatchObject([{ path: ['saveDataset'], extensions: { code: 'OWNER_UNAVAILABLE' } }]);
  expect(werft.requests.length).toBe(1);
});

test('what an owner says of problems is passed on in bounds, and null without a reason is an error', async () => {
  const problems = Array.from({ length: 150 }, (_, at) => ({
    path: ['title', at],
    aspect: 'magic',
    message: 'x'.repeat(999),
  }));
  werft.respond = (_, response) => {
    const extensions = {
      code: 'RECORD_INVALID',
      problems: [{ path: 'title' }, ...problems],
      editUrl: 'javascript:x',
      stack: 'y',
    };
    const error = { message: 'record: wrong', path: ['saveDataset'], extensions };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data: { saveDataset: null }, errors: [error] }));
    return true;
  };
  const { errors } = await asked('anna', save, { id: 'werft/dataset/neu', record });
  const told = problems.slice(0, 99).map((one) => ({ ...one, aspect: 'value', message: 'x'.repeat(300) }));
  expect(errors).toEqual([
    {
      message: 'record: wrong',
      path: ['saveDataset'],
      extensions: { code: 'RECORD_INVALID', owner: 'werft', problems: told },
    },
  ]);
  werft.respond = (_, response) => {
    response.setHeader('content-type', 'application/json').end('{"data":{"saveDataset":null}}');
    return true;
  };
  const empty = await asked('anna', save, { id: 'werft/dataset/neu', record });
  expect(empty.errors).toMatchObject([{ path: ['saveDataset'], extensions: { code: 'OWNER_ERROR' } }]);
});

test('a mutation is never cached, and none is made by GET', async () => {
  const url = `${catalogue.gateway.url}/graphql`;
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${await catalogue.provider.tokenFor('anna')}`,
  };
  const body = JSON.stringify({ query: save, variables: { id: 'werft/dataset/kein-speicher', record } });
  const response = await fetch(url, { method: 'POST', headers, body });
  expect(response.headers.get('cache-control')).toBe('no-store');
  const query = encodeURIComponent('mutation { discardDraft(id: "werft/dataset/kaehne", version: "v1") { id } }');
  const got = await fetch(`${url}?query=${query}`, { headers: { ...headers, 'apollo-require-preflight': '1' } });
  expect(got.status).toBe(405);
  expect(mutations).toEqual(['werft saveDataset begins', 'werft saveDataset ends']);
});

test('what the README shows saves a record', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, mutation = ''] = /```graphql\n(mutation [\s\S]*?)```/.exec(readme) ?? [];
  const { data, errors } = await asked('anna', mutation, { id: 'werft/dataset/lies-mich', record });
  expect(errors).toBeUndefined();
  expect(data.saveDataset).toMatchObject({ version: 'v1', entry: { id: 'werft/dataset/lies-mich', title: 'Kähne' } });
});

test('who is suspended is edited by nobody', async () => {
  await catalogue.registry.setState('muehle', 'suspended', 'Umbau', 'test');
  const query = 'mutation { deleteDataset(id: "muehle/dataset/korn", version: "v1") { id } }';
  const codes = async () => (await asked('anna', query)).errors?.map(({ extensions }) => extensions?.code);
  await waitUntil(async () => (await codes())?.[0] === 'OWNER_SUSPENDED', 60_000, 'it is suspended');
  await catalogue.registry.setState('muehle', 'active', null, 'test');
});
