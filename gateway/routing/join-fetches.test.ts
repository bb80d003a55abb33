import { expect, test } from '@jest/globals';
import { publicViewer } from '../../catalogue-schema/viewer/index.ts';
import type { SubgraphRequest, SubgraphResponse } from '../apollo/index.ts';
import { joinFetches } from './join-fetches.ts';

const query = '{ _entities(representations: $representations) { ... on Contact { id } } }';
const named = (name: string) => `query ${name}($representations: [_Any!]!) ${query}`;
const contact = (id: string) => ({ __typename: 'Contact', id });
const idsIn = ({ variables }: SubgraphRequest) => (variables.representations as { id: string }[]).map(({ id }) => id);

/** Fetches of contacts, and the ids of each request that came of them. */
function joining(
  answer = (ids: readonly string[]): SubgraphResponse => ({ data: { _entities: ids.map((id) => ({ id })) } }),
) {
  const sent: (readonly string[])[] = [];
  const join = joinFetches(async (request) => {
    sent.push(idsIn(request));
    return answer(idsIn(request));
  });
  const fetch = (ids: readonly string[], context: object, text = named('A'), variables = {}) =>
    join({ query: text, variables: { ...variables, representations: ids.map(contact) } }, publicViewer, context);
  return { sent, fetch };
}

const entities = (...ids: string[]) => ({ data: { _entities: ids.map((id) => ({ id })) }, errors: undefined });

test('fetches of one tick that differ in nothing but the records are one request', async () => {
  const { sent, fetch } = joining();
  const context = {};
  const answers = await Promise.all([
    fetch(['a', 'b'], context, named('Page__contacts__2')),
    fetch(['b', 'c'], context, named('Page__contacts__3')),
    fetch(['c'], context, named('Page__contacts__4')),
  ]);
  expect(answers).toEqual([entities('a', 'b'), entities('b', 'c'), entities('c')]);
  expect(sent).toEqual([['a', 'b', 'c']]);
  await fetch(['a'], context);
  expect(sent).toHaveLength(2);
});

test('a record that several want is another object for each', async () => {
  const { fetch } = joining();
  const context = {};
  const [one, other] = await Promise.all([fetch(['a', 'a'], context), fetch(['a'], context)]);
  const all = [one, other].flatMap(({ data }) => data?._entities as object[]);
  expect(new Set(all).size).toBe(3);
});

test('other operations, other selections and other variables are requests of their own', async () => {
  const { sent, fetch } = joining();
  const context = {};
  await Promise.all([
    fetch(['a'], context),
    fetch(['a'], {}),
    fetch(['a'], context, named('A').replace('id', 'role')),
    fetch(['a'], context, named('A'), { first: 1 }),
  ]);
  expect(sent).toEqual([['a'], ['a'], ['a'], ['a']]);
});

test('other viewers are never joined', async () => {
  const viewers: unknown[] = [];
  const join = joinFetches(async (request, viewer) => {
    viewers.push(viewer);
    return { data: { _entities: idsIn(request).map((id) => ({ id })) } };
  });
  const request = { query: named('A'), variables: { representations: [contact('a')] } };
  const someone = { ...publicViewer, subject: 'someone' };
  const context = {};
  await Promise.all([join(request, publicViewer, context), join(request, someone, context)]);
  expect(viewers).toEqual([publicViewer, someone]);
});

test('errors stand where each fetch has the record, and without a place at every fetch', async () => {
  const { fetch } = joining((ids) => ({
    data: { _entities: ids.map(() => null) },
    errors: [{ message: 'b', path: ['_entities', 1, 'role'] }, { message: 'all' }],
  }));
  const context = {};
  const [one, other] = await Promise.all([fetch(['a', 'b'], context), fetch(['c', 'b', 'b'], context)]);
  expect(one.errors).toEqual([{ message: 'b', path: ['_entities', 1, 'role'] }, { message: 'all' }]);
  expect(other.errors).toEqual([
    { message: 'b', path: ['_entities', 1, 'role'] },
    { message: 'b', path: ['_entities', 2, 'role'] },
    { message: 'all' },
  ]);
});

test('of an answer with another number of records nobody gets any', async () => {
  const { fetch } = joining(() => ({ data: { _entities: [{ id: 'a' }, { id: 'b' }] } }));
  const context = {};
  const answers = await Promise.all([fetch(['a', 'b'], context), fetch(['c'], context)]);
  expect(answers.map(({ data }) => data)).toEqual([null, null]);
});

test("a failure is everybody's", async () => {
  const join = joinFetches(async () => Promise.reject(new Error('down')));
  const context = {};
  const fetch = (id: string) => join({ query, variables: { representations: [contact(id)] } }, publicViewer, context);
  const outcomes = await Promise.allSettled([fetch('a'), fetch('b')]);
  expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected']);
});

test('no request asks for more than 1000 records because of this', async () => {
  const { sent, fetch } = joining();
  const context = {};
  const ids = (letter: string) => Array.from({ length: 600 }, (_, index) => `${letter}${index}`);
  await Promise.all([fetch(ids('a'), context), fetch(ids('b'), context), fetch(['c'], context)]);
  expect(sent.map(({ length }) => length)).toEqual([600, 601]);
});
