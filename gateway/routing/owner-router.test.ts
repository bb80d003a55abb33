import { afterEach, expect, test } from '@jest/globals';
import { publicViewer } from '../../catalogue-schema/viewer/index.ts';
import type { SubgraphRequest } from '../apollo/index.ts';
import { answeredIdKey } from './own-record.ts';
import { type Representation, routeToOwners } from './owner-router.ts';
import { type TestServer, testServer } from './test-servers.ts';

const servers: TestServer[] = [];

async function owner(...parameters: Parameters<typeof testServer>): Promise<TestServer> {
  const server = await testServer(...parameters);
  servers.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const query =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Dataset { id title } } }';
const dataset = (id: string): Representation => ({ __typename: 'Dataset', id });
const asked = ({ variables }: SubgraphRequest) => variables.representations as Representation[];
const titles = (request: SubgraphRequest) => ({
  data: { _entities: asked(request).map(({ id }) => ({ id, title: `Titel von ${id}` })) },
});

function route(ids: readonly string[]) {
  const find = (id: string) => servers.find(({ participant }) => participant.id === id)?.participant;
  return routeToOwners({ query, variables: { representations: [] } }, ids.map(dataset), find, publicViewer);
}

test('asks each owner once for its own records and keeps the order', async () => {
  const a = await owner('a', titles);
  const b = await owner('b', titles);
  const { entities, errors } = await route(['b/dataset/1', 'a/dataset/1', 'b/dataset/2', 'a/dataset/1']);
  expect(entities.map((entity) => entity?.title)).toEqual([
    'Titel von b/dataset/1',
    'Titel von a/dataset/1',
    'Titel von b/dataset/2',
    'Titel von a/dataset/1',
  ]);
  expect(errors).toEqual([]);
  expect(a.requests).toHaveLength(1);
  expect(b.requests.map(asked)).toEqual([[dataset('b/dataset/1'), dataset('b/dataset/2')]]);
});

test('asks once for a record that is wanted in many places, and its error stands at each', async () => {
  const a = await owner('a', (request) => ({
    ...titles(request),
    errors: [{ message: 'kaputt', path: ['_entities', 1, 'title'], extensions: { code: 'OWNER_ERROR' } }],
  }));
  const { entities, errors } = await route(['a/dataset/1', 'a/dataset/2', 'a/dataset/1', 'a/dataset/2']);
  expect(entities.map((entity) => entity?.id)).toEqual(['a/dataset/1', 'a/dataset/2', 'a/dataset/1', 'a/dataset/2']);
  expect(errors.map(({ path }) => path)).toEqual([
    [1, 'title'],
    [3, 'title'],
  ]);
  expect(a.requests.map(asked)).toEqual([[dataset('a/dataset/1'), dataset('a/dataset/2')]]);
});

test('a prefix that nobody has is null without an error, like a record that is not there', async () => {
  await owner('a', titles);
  expect(await route(['x/dataset/1', 'nonsense', 'a/dataset/1'])).toEqual({
    entities: [null, null, { id: 'a/dataset/1', title: 'Titel von a/dataset/1' }],
    errors: [],
  });
});

test('an owner that hangs costs its own records only', async () => {
  await owner('a', titles);
  await owner('b', () => undefined, { timeout: 150 });
  const { entities, errors } = await route(['b/dataset/1', 'a/dataset/1']);
  expect(entities).toEqual([null, { id: 'a/dataset/1', title: 'Titel von a/dataset/1' }]);
  expect(errors).toEqual([
    {
      message: 'the owner "b" did not answer: no answer within 135 ms',
      path: [0],
      extensions: { code: 'OWNER_TIMEOUT', owner: 'b' },
    },
  ]);
});

test('a headless answer that never ends is a timeout too', async () => {
  await owner('b', (_request, response) => void response.writeHead(200).write('{"data":'), { timeout: 150 });
  const { errors } = await route(['b/dataset/1']);
  expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['OWNER_TIMEOUT']);
});

test('an owner that answers rubbish is named, with what came', async () => {
  await owner('b', (_request, response) => void response.writeHead(502).end('<html>Bad gateway</html>'));
  const { entities, errors } = await route(['b/dataset/1', 'b/dataset/2']);
  expect(entities).toEqual([null, null]);
  expect(errors).toEqual(
    [0, 1].map((place) => ({
      message: 'the owner "b" did not answer: expected a GraphQL answer, got HTTP 502',
      path: [place],
      extensions: { code: 'OWNER_UNAVAILABLE', owner: 'b' },
    })),
  );
});

test.each([{ data: null, errors: 'x' }, { errors: [null] }, { data: 5 }, [], 5])(
  '%j is no GraphQL answer',
  async (answer) => {
    await owner('b', (_request, response) => void response.end(JSON.stringify(answer)));
    const { errors } = await route(['b/dataset/1']);
    expect(errors).toEqual([
      {
        message: 'the owner "b" did not answer: expected a GraphQL answer, got HTTP 200',
        path: [0],
        extensions: { code: 'OWNER_UNAVAILABLE', owner: 'b' },
      },
    ]);
  },
);

test('an owner that is not there is named', async () => {
  const gone = await owner('b', titles);
  await gone.close();
  const { errors } = await route(['b/dataset/1']);
  expect(errors).toEqual([
    {
      message: 'the owner "b" did not answer: ECONNREFUSED',
      path: [0],
      extensions: { code: 'OWNER_UNAVAILABLE', owner: 'b' },
    },
  ]);
});

test("an owner's own errors come out at the places of its records", async () => {
  await owner('a', titles);
  await owner('b', () => ({
    data: { _entities: [{ id: 'b/dataset/1' }, null] },
    errors: [
      { message: 'kaputt', path: ['_entities', 1, 'title'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
      { message: 'without a place' },
    ],
  }));
  const { errors } = await route(['b/dataset/1', 'a/dataset/1', 'b/dataset/2']);
  const extensions = { code: 'OWNER_ERROR', owner: 'b' };
  expect(errors).toEqual([
    { message: 'the owner "b" failed', path: [2, 'title'], extensions },
    { message: 'without a place', path: [0], extensions },
    { message: 'without a place', path: [2], extensions },
  ]);
});

test('a record under a foreign id, and too few records, are refused', async () => {
  await owner('a', () => ({ data: { _entities: [{ _answeredId: 'b/dataset/1', title: 'Fremd' }] } }));
  await owner('b', () => ({ data: { _entities: [] } }));
  expect(await route(['a/dataset/1', 'b/dataset/1'])).toEqual({
    entities: [null, null],
    errors: [
      {
        message: 'the owner "a" was asked for a/dataset/1, got "b/dataset/1"',
        path: [0],
        extensions: { code: 'FOREIGN_RECORD', owner: 'a' },
      },
      {
        message: 'the owner "b" was asked for 1 records: expected as many, got 0',
        path: [1],
        extensions: { code: 'OWNER_ERROR', owner: 'b' },
      },
    ],
  });
});

test('a record that does not say its id, as it was asked to, is refused', async () => {
  await owner('a', () => ({ data: { _entities: [{}, null] } }));
  const asking = query.replace('title', `title ${answeredIdKey}: id`);
  const find = () => servers[0]?.participant;
  const representations = [dataset('a/dataset/1'), dataset('a/dataset/2')];
  const answer = routeToOwners({ query: asking, variables: {} }, representations, find, publicViewer);
  expect(await answer).toEqual({
    entities: [null, null],
    errors: [
      {
        message: 'the owner "a" was asked for a/dataset/1, got one without its id',
        path: [0],
        extensions: { code: 'FOREIGN_RECORD', owner: 'a' },
      },
    ],
  });
});

test('a redirect is not followed', async () => {
  const inner = await owner('inner', titles);
  await owner('b', (_request, response) => void response.writeHead(307, { location: inner.participant.url }).end());
  const { errors } = await route(['b/dataset/1']);
  expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['OWNER_UNAVAILABLE']);
  expect(inner.requests).toEqual([]);
});
