import { afterEach, expect, test } from '@jest/globals';
import { publicViewer } from '../../catalogue-schema/viewer/index.ts';
import type { SubgraphResponse } from '../apollo/index.ts';
import { extensionSource, searchSource } from './remote-source.ts';
import { type TestServer, testServer } from './test-servers.ts';

const servers: TestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const query =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Dataset { doi } } }';

/** What the source of uni's extension makes of an answer to a question for these records. */
async function answerTo(answer: object, ids: readonly string[]): Promise<SubgraphResponse> {
  const server = await testServer('uni', () => answer, { timeout: 60_000 });
  servers.push(server);
  const representations = ids.map((id) => ({ __typename: 'Dataset', id }));
  return extensionSource('uni', () => server.participant).fetch(
    { query, variables: { representations } },
    { viewer: publicViewer },
  );
}

test('an answer with as many records as were asked for is handed on', async () => {
  const data = { _entities: [{ doi: '10/1' }, null] };
  expect(await answerTo({ data }, ['a/dataset/1', 'a/dataset/2'])).toEqual({ data, errors: undefined });
});

test.each([
  [{ _entities: [{ doi: '10/1' }] }, '1'],
  [{ _entities: [{ doi: '10/1' }, null, null] }, '3'],
  [{ _entities: {} }, 'none'],
  [{ _entities: [[], []] }, '0'],
  [{ _entities: null }, 'none'],
  [{ doi: '10/1' }, 'none'],
  [null, 'none'],
])('%j in place of two records is an error of the owner at each', async (data, got) => {
  const message = `the owner "uni" was asked for 2 records: expected as many, got ${got}`;
  const extensions = expect.objectContaining({ code: 'OWNER_ERROR', owner: 'uni' });
  expect(await answerTo({ data }, ['a/dataset/1', 'a/dataset/2'])).toEqual({
    data: { _entities: [null, null] },
    errors: [0, 1].map((place) => ({ message, extensions, path: ['_entities', place] })),
  });
});

test('where it says itself what failed, that is told', async () => {
  const answer = { data: { _entities: [] }, errors: [{ message: 'kaputt', extensions: { code: 'OWNER_ERROR' } }] };
  expect(await answerTo(answer, ['a/dataset/1'])).toEqual({
    data: { _entities: [null] },
    errors: [{ message: 'kaputt', path: undefined, extensions: { code: 'OWNER_ERROR', owner: 'uni' } }],
  });
});

test('what fails inside the search server is told as search that is not available, at its place', async () => {
  const failed = {
    message: 'internal error',
    path: ['search', 'edges'],
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
  const others = { message: 'first: …', path: ['search'], extensions: { code: 'BAD_USER_INPUT' } };
  const server = await testServer('search', () => ({ data: { search: { edges: null } }, errors: [failed, others] }));
  servers.push(server);
  const request = { query: '{ search { edges { cursor } } }', variables: {} };
  const { data, errors } = await searchSource(server.participant).fetch(request, { viewer: publicViewer });
  expect(data).toEqual({ search: { edges: null } });
  expect(errors).toEqual([
    { message: 'the search server failed', path: ['search', 'edges'], extensions: { code: 'SEARCH_UNAVAILABLE' } },
    others,
  ]);
});
