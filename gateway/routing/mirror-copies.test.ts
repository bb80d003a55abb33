import { afterEach, expect, test } from '@jest/globals';
import { publicViewer, type Viewer } from '../../catalogue-schema/viewer/index.ts';
import type { GatewayContext, SubgraphRequest } from '../apollo/index.ts';
import { StaleNotes } from '../freshness/index.ts';
import { MirrorCopies } from './mirror-copies.ts';
import { type Representation, routeToOwners } from './owner-router.ts';
import { type TestServer, testServer } from './test-servers.ts';

const servers: TestServer[] = [];

async function start(...parameters: Parameters<typeof testServer>): Promise<TestServer> {
  const server = await testServer(...parameters);
  servers.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const query = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on Dataset { title _answeredId: id } }
}`;
const asked = ({ variables }: SubgraphRequest) => variables.representations as Representation[];
const titled = (prefix: string) => (request: SubgraphRequest) => ({
  data: { _entities: asked(request).map(({ id }) => ({ _answeredId: id, title: `${prefix} ${id}` })) },
});

/** The mirror has what does not end in `hidden`, each as of a time that its id says. */
const mirror = (request: SubgraphRequest) => ({
  data: {
    _entities: asked(request).map(({ id }) =>
      id.endsWith('hidden')
        ? null
        : { _answeredId: id, title: `copy of ${id}`, _copyAsOf: `2026-01-0${id.at(-1)}T00:00:00.000Z` },
    ),
  },
});

const nobody = () => undefined;
const gone = async (id: string): Promise<void> => {
  const server = await start(id, nobody);
  await server.close();
};

async function route(ids: readonly string[], { timeLeft = 5000, isLiveOnly = false, viewer = publicViewer } = {}) {
  const find = (id: string) => servers.find(({ participant }) => participant.id === id)?.participant;
  const notes = new StaleNotes();
  const copies = new MirrorCopies(find('copies') as never, notes, () => timeLeft);
  const representations = ids.map((id) => ({ __typename: 'Dataset', id }));
  const request: SubgraphRequest = { query, variables: { representations: [] } };
  const context: GatewayContext = { viewer, isLiveOnly };
  const { entities, errors } = await routeToOwners(request, representations, find, viewer, context, copies);
  return { titles: entities.map((entity) => entity?.title ?? null), errors, stale: notes.of(context) };
}

test('the mirror is asked once for the records of all owners that say nothing', async () => {
  const copies = await start('copies', mirror);
  await start('a', nobody, { timeout: 150 });
  await gone('b');
  await start('c', titled('live'));
  await start('d', () => ({ data: { _entities: [] } }));
  const answer = await route(['a/dataset/4', 'c/dataset/1', 'b/dataset/2', 'a/dataset/3', 'd/dataset/5']);
  expect(answer).toEqual({
    titles: [
      'copy of a/dataset/4',
      'live c/dataset/1',
      'copy of b/dataset/2',
      'copy of a/dataset/3',
      'copy of d/dataset/5',
    ],
    errors: [],
    stale: [
      { owner: 'a', asOf: '2026-01-03T00:00:00.000Z' },
      { owner: 'b', asOf: '2026-01-02T00:00:00.000Z' },
      { owner: 'd', asOf: '2026-01-05T00:00:00.000Z' },
    ],
  });
  expect(copies.requests).toHaveLength(1);
  expect(copies.requests.flatMap(asked).map(({ id }) => id)).toEqual([
    'a/dataset/4',
    'a/dataset/3',
    'b/dataset/2',
    'd/dataset/5',
  ]);
});

const unavailable = (place: number, more: object = {}) => ({
  message: 'the owner "b" did not answer: ECONNREFUSED',
  path: [place],
  extensions: { code: 'OWNER_UNAVAILABLE', owner: 'b', ...more },
});

test('the error stays where the mirror has nothing for the viewer, and is marked', async () => {
  await start('copies', mirror);
  await gone('b');
  expect(await route(['b/dataset/hidden', 'b/dataset/1'])).toEqual({
    titles: [null, 'copy of b/dataset/1'],
    errors: [unavailable(0, { isUnseen: true })],
    stale: [{ owner: 'b', asOf: '2026-01-01T00:00:00.000Z' }],
  });
});

test("an owner's own people are told that it does not answer: from them it hides nothing", async () => {
  await start('copies', mirror);
  await gone('b');
  const viewer: Viewer = { subject: 's', isInternal: true, memberships: [{ owner: 'b', roles: [] }] };
  const { errors } = await route(['b/dataset/hidden'], { viewer });
  expect(errors).toEqual([unavailable(0)]);
  const ofOther = { ...viewer, memberships: [{ owner: 'c', roles: [] }] };
  expect((await route(['b/dataset/hidden'], { viewer: ofOther })).errors).toEqual([unavailable(0, { isUnseen: true })]);
});

test('who wants no copies gets none, and is told no more of what is hidden', async () => {
  await start('copies', mirror);
  await gone('b');
  expect(await route(['b/dataset/hidden', 'b/dataset/1'], { isLiveOnly: true })).toEqual({
    titles: [null, null],
    errors: [unavailable(0, { isUnseen: true }), unavailable(1)],
    stale: [],
  });
});

test('what an owner says is its own answer: its errors, and records that are not what was asked for', async () => {
  await start('copies', mirror);
  await start('a', () => ({ data: null, errors: [{ message: 'nein' }] }));
  await start('b', () => ({ data: { _entities: [{ _answeredId: 'a/dataset/1', title: 'Fremd' }] } }));
  const { titles, errors, stale } = await route(['a/dataset/1', 'b/dataset/1', 'nobody/dataset/1']);
  expect([titles, stale]).toEqual([[null, null, null], []]);
  expect(errors.map(({ extensions }) => extensions)).toEqual([
    { code: 'OWNER_ERROR', owner: 'a' },
    { code: 'FOREIGN_RECORD', owner: 'b' },
  ]);
});

test("an owner's own error is marked too where the record may be hidden, and null without one asks nobody", async () => {
  const copies = await start('copies', mirror);
  await start('a', (request) => ({
    data: { _entities: asked(request).map(() => null) },
    errors: [{ message: 'nein', path: ['_entities', 0, 'title'] }],
  }));
  const { errors } = await route(['a/dataset/hidden', 'a/dataset/2']);
  const extensions = { code: 'OWNER_ERROR', owner: 'a', isUnseen: true };
  // The path ends where null is, as it does for a record that there is not.
  expect(errors).toEqual([{ message: 'nein', path: [0], extensions }]);
  expect(copies.requests.flatMap(asked).map(({ id }) => id)).toEqual(['a/dataset/hidden']);
});

test.each<[string, Parameters<typeof testServer>[1]]>([
  ['does not answer in the time that is left', nobody],
  ['answers rubbish', (_, response) => void response.end('<html>')],
  ['answers too few', () => ({ data: { _entities: [] } })],
  ['answers another record', () => ({ data: { _entities: [{ _answeredId: 'b/dataset/2', title: 'Fremd' }] } })],
  ['fails in the record', () => ({ data: { _entities: [{}] }, errors: [{ message: 'x', path: ['_entities', 0] }] })],
])('the error stays as it is where the mirror %s', async (_, behaviour) => {
  await start('copies', behaviour);
  await gone('b');
  const { titles, errors, stale } = await route(['b/dataset/1'], { timeLeft: 1000 });
  expect({ titles, errors, stale }).toEqual({ titles: [null], errors: [unavailable(0)], stale: [] });
});
