import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type CatalogueWithPeople, type GraphQLAnswer, startWithPeople, waitUntil } from '../support/index.ts';
import { type EditableServer, startEditable } from './start-editable.ts';

let catalogue: CatalogueWithPeople;
let archiv: EditableServer;
const editUrl = 'https://archiv.example/bearbeiten';

beforeAll(async () => {
  archiv = await startEditable('archiv', { offersEditing: false, editUrl });
  const owners = ['stadt', 'lecos', 'archiv'];
  const people = {
    redaktion: { owners, access: { roles: ['editor'] } },
    leitung: { owners, access: { roles: ['admin'] } },
  };
  catalogue = await startWithPeople(people, {
    partners: [{ id: archiv.id, url: archiv.url }],
    protection: { rate: null, hasSuggestions: false },
  });
});

afterAll(async () => {
  await catalogue.stop();
  await archiv.stop();
});

type Client = 'redaktion' | 'leitung' | null;

const as = (client: Client, query: string, variables: object = {}): Promise<GraphQLAnswer> =>
  catalogue.askAs(client, query, variables);

interface Problem {
  readonly path: readonly (string | number)[];
  readonly aspect: string;
  readonly message: string;
}

const problemsIn = (answer: GraphQLAnswer, place = 0): readonly Problem[] =>
  answer.errors?.[place]?.extensions?.problems as readonly Problem[];
const pathsIn = (answer: GraphQLAnswer, place = 0): readonly string[] =>
  problemsIn(answer, place).map(({ path }) => path.join('.'));
const codes = ({ errors }: GraphQLAnswer) => errors?.map(({ extensions }) => extensions?.code);

const save = (type: string): string =>
  `mutation ($id: ID!, $record: ${type}Input!, $version: String) {
    save${type}(id: $id, record: $record, version: $version) { version }
  }`;
const id = 'stadt/dataset/felder';
const record = { title: 'Felder', publisher: { name: 'Amt' }, visibility: 'PUBLIC' };

test('fields that are missing, unknown, of no vocabulary or of another type are told at once with all else', async () => {
  const wrong = {
    id: 'stadt/dataset/anderes',
    titel: 'Felder',
    publisher: { colour: 'green' },
    visibility: 'PUBLC',
    issued: '31.12.2026',
    temporal: { start: '2026-02-01', end: '2026-01-01' },
    keywords: ['Feld', 7],
    contacts: ['stadt/dataset/felder'],
    spatial: 'Leipzig',
    distributions: [{ id: 'a', accessUrl: 'https://example.org/' }, { id: 'a' }, null],
  };
  const answer = await as('redaktion', save('Dataset'), { id, record: wrong });
  expect(answer).not.toHaveProperty('data');
  const told = problemsIn(answer);
  expect(answer.errors).toEqual([
    {
      message: `record: expected one that fits the contract, got wrong: ${pathsIn(answer).join(', ')}`,
      path: ['saveDataset'],
      extensions: { code: 'RECORD_INVALID', owner: 'stadt', problems: told },
    },
  ]);
  expect(told.map(({ path, aspect }) => [path.join('.'), aspect]).sort()).toEqual([
    ['contacts.0', 'reference'],
    ['distributions.1.accessUrl', 'required'],
    ['distributions.1.id', 'value'],
    ['distributions.2', 'required'],
    ['id', 'value'],
    ['issued', 'date'],
    ['keywords.1', 'value'],
    ['publisher.colour', 'value'],
    ['publisher.name', 'required'],
    ['spatial', 'value'],
    ['temporal', 'date'],
    ['titel', 'value'],
    ['title', 'required'],
    ['visibility', 'vocabulary'],
  ]);
  const message = (path: string) => told.find((one) => one.path.join('.') === path)?.message;
  expect(message('title')).toBe('Field "title" of required type "String!" was not provided.');
  expect(message('id')).toBe('Field "id" is not defined by type "DatasetInput".');
  expect(message('titel')).toBe('Field "titel" is not defined by type "DatasetInput".');
  expect(message('visibility')).toBe('Value "PUBLC" does not exist in "Visibility" enum., got "PUBLC"');
  expect(message('spatial')).toBe('Expected type "SpatialCoverageInput" to be an object., got "Leipzig"');
  expect(codes(await as('redaktion', '{ edition(id: "stadt/dataset/felder") { id } }'))).toBeUndefined();
});

test.each([
  ['Project', 'stadt/project/felder', { title: 'Felder', status: 'X', start: 'x' }, ['start', 'status', 'visibility']],
  ['Contact', 'stadt/contact/felder', { kind: 'X', email: 1 }, ['email', 'kind', 'name', 'organisation', 'visibility']],
])('the same goes for a %s', async (type, target, wrong, paths) => {
  const answer = await as('redaktion', save(type), { id: target, record: wrong });
  expect(codes(answer)).toEqual(['RECORD_INVALID']);
  expect([...pathsIn(answer)].sort()).toEqual(paths);
});

test.each([
  [null, 'required'],
  [undefined, 'required'],
  ['Felder', 'value'],
])('%j instead of a record is a problem of the whole', async (wrong, aspect) => {
  const answer = await as('redaktion', save('Dataset'), { id, record: wrong });
  expect(answer.errors).toMatchObject([
    {
      message: 'record: expected one that fits the contract, got wrong: record',
      extensions: { code: 'RECORD_INVALID', problems: [{ path: [], aspect }] },
    },
  ]);
});

test('a record that is put together from variables, defaults and text is told of as one', async () => {
  const answer = await as(
    'redaktion',
    `mutation ($id: ID!, $title: String!, $issued: Date = "gestern", $themes: [Theme!]) {
      ...Saving
      text: saveDataset(id: $id, record: { title: " ", publisher: { name: "Amt" }, visibility: PUBLIC }) { version }
    }
    fragment Saving on Mutation {
      parts: saveDataset(
        id: $id
        record: { title: $title, themes: $themes, issued: $issued, publisher: { name: "Amt" }, visibility: PUBLIC }
      ) { version }
    }`,
    { id, title: 5, themes: ['X'] },
  );
  expect(answer.errors?.map(({ path }) => path)).toEqual([['text'], ['parts']]);
  expect([pathsIn(answer, 0), [...pathsIn(answer, 1)].sort()]).toEqual([['title'], ['issued', 'themes.0', 'title']]);
});

test('what else is wrong with the variables is told beside it, and nothing is carried out', async () => {
  const query = `mutation ($record: DatasetInput!, $good: DatasetInput!, $version: String) {
    a: saveDataset(id: "stadt/dataset/felder-a", record: $good) { version }
    b: saveDataset(id: "lecos/dataset/felder-b", record: $record, version: $version) { version }
  }`;
  const answer = await as('redaktion', query, { good: record, record: { ...record, title: null }, version: 7 });
  expect(answer).not.toHaveProperty('data');
  expect(answer.errors).toMatchObject([
    { path: ['b'], extensions: { code: 'RECORD_INVALID', owner: 'lecos', problems: [{ path: ['title'] }] } },
    {
      message: 'Variable "$version" got invalid value 7; String cannot represent a non string value: 7',
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
  const { data } = await as('redaktion', '{ edition(id: "stadt/dataset/felder-a") { id } }');
  expect(data.edition).toBeNull();
});

test('who may not edit is told what GraphQL says, whatever there is', async () => {
  const wrong = { ...record, title: 5, issued: 'gestern' };
  const message =
    'Variable "$record" got invalid value 5 at "record.title"; String cannot represent a non string value: 5';
  const answers = [];
  for (const client of ['leitung', null] as const) {
    for (const target of [id, 'stadt/dataset/verkehrszaehlung', 'niemand/dataset/x']) {
      answers.push(await as(client, save('Dataset'), { id: target, record: wrong }));
    }
  }
  answers.push(await as('redaktion', save('Dataset'), { id: 'niemand/dataset/x', record: wrong }));
  for (const answer of answers) {
    expect(answer).toMatchObject({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(answer).toEqual(answers[0]);
  }
});

test('who edits elsewhere is answered for, whatever form the record has', async () => {
  const answered = () => as('redaktion', save('Dataset'), { id: 'archiv/dataset/akten', record: {} });
  await waitUntil(async () => codes(await answered())?.[0] === 'NOT_EDITABLE_HERE', 60_000, 'the archive takes part');
  expect((await answered()).errors).toMatchObject([{ path: ['saveDataset'], extensions: { editUrl } }]);
});

test('in the text of an operation GraphQL tells the place', async () => {
  const query = `mutation { saveDataset(id: "${id}", record: { title: 5 }) { version } }`;
  expect(codes(await as('redaktion', query))).toEqual(Array(3).fill('GRAPHQL_VALIDATION_FAILED'));
});

test('however much is wrong, the answer stays small', async () => {
  const many = { ...record, keywords: Array(50_000).fill(0) };
  const length = async (client: Client) =>
    JSON.stringify(await as(client, save('Dataset'), { id, record: many })).length;
  expect(await length('redaktion')).toBeLessThan(50_000);
  expect(await length(null)).toBeLessThan(50_000);
  const unknown = Object.fromEntries(Array.from({ length: 150 }, (_, at) => [`${at}${'x'.repeat(999)}`, 1]));
  const answer = await as('redaktion', save('Dataset'), { id, record: { ...record, ...unknown } });
  expect(pathsIn(answer)).toEqual(
    Object.keys(unknown)
      .slice(0, 100)
      .map((name) => name.slice(0, 300)),
  );
  const asked = 'query ($themes: [Theme!]) { search(filter: { themes: $themes }) { totalCount } }';
  const others = await as(null, asked, { themes: Array(20_000).fill('X') });
  expect(new Set(codes(others))).toEqual(new Set(['BAD_USER_INPUT']));
  expect(others.errors?.length).toBe(51);
});

test.each([
  ['application/json', 200],
  ['application/graphql-response+json', 400],
])('a client that takes %s gets it with the status %i', async (accept, status) => {
  const response = await fetch(`${catalogue.gateway.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept,
      authorization: `Bearer ${await catalogue.provider.tokenFor('redaktion')}`,
    },
    body: JSON.stringify({ query: save('Dataset'), variables: { id, record: {} } }),
  });
  expect(response.status).toBe(status);
  expect(codes((await response.json()) as GraphQLAnswer)).toEqual(['RECORD_INVALID']);
});
