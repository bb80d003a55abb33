import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { editingSource } from '../../gateway/editing/index.ts';
import type { Member } from '../../gateway/participants/index.ts';
import { Participant } from '../../gateway/routing/index.ts';
import { type EditableServer, startEditable } from './start-editable.ts';

let werft: EditableServer;
let member: Member;

beforeAll(async () => {
  werft = await startEditable('werft');
  const limits = { timeout: 5000, mostInFlight: 50, tokenFor: async () => 'token' };
  const participant = new Participant({ id: 'werft', url: werft.url, ...limits });
  const entry = { id: 'werft', name: 'Werft', kind: 'OTHER', website: null, contact: null, url: werft.url } as const;
  const state = {
    state: 'active',
    reason: null,
    followsServer: true,
    version: 1,
    hash: null,
    publishedAt: null,
  } as const;
  member = {
    owner: { ...entry, ...state, editUrl: null },
    participant,
    serverProblem: null,
    extensionProblem: null,
    availability: null,
    offersEditing: true,
  };
});

afterAll(() => werft.stop());

const editor = { subject: 'anna', isInternal: true, memberships: [{ owner: 'werft', roles: ['editor'] }] } as const;

const saving = (local: string): string =>
  `saveDataset(id: "werft/dataset/${local}", record: { title: "${local}", publisher: { name: "W" }, visibility: PUBLIC }) { version }`;

const carryOut = (query: string, timeout: number, variables = {}) =>
  editingSource(() => member, timeout).fetch({ query, variables }, { viewer: editor });

test('no mutation is begun once the time of the operation is over', async () => {
  werft.requests.length = 0;
  const timeout = 1000;
  // The answer to the first one comes when the time is over.
  werft.respond = (_, response) => {
    const answer = JSON.stringify({ data: { a: { id: 'werft/dataset/a', version: 'v1' } } });
    setTimeout(() => response.setHeader('content-type', 'application/json').end(answer), timeout);
    return true;
  };
  const { data, errors } = await carryOut(`mutation { a: ${saving('a')} b: ${saving('b')} }`, timeout);
  werft.respond = null;
  expect(data).toEqual({ a: { version: 'v1' }, b: null });
  expect(errors).toMatchObject([
    {
      path: ['b'],
      message: 'not begun, as the operation took longer than 1000 ms',
      extensions: { code: 'OPERATION_TIMEOUT' },
    },
  ]);
  expect(werft.requests.length).toBe(1);
});

test('what the planner refers to by its own key is asked by the id', async () => {
  const query = `mutation { ${saving('c').replace('version', 'entry { __typename ... on Dataset { __typename _ref } }')} }`;
  const { data, errors } = await carryOut(query, 5000);
  expect(errors).toBeUndefined();
  expect(data).toEqual({ saveDataset: { entry: { __typename: 'Dataset', _ref: 'werft/dataset/c' } } });
  expect(werft.requests.at(-1)?.query).toContain('_ref: id');
});

test('an owner that answers for others than its own in a list is not believed', async () => {
  werft.respond = (_, response) => {
    const editions = [
      { id: 'werft/dataset/a', version: 'v1' },
      { id: 'stadt/dataset/a', version: 'v1' },
    ];
    const data = { drafts: { editions, hasMore: false } };
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ data }));
    return true;
  };
  const { data, errors } = await carryOut('{ drafts(owner: "werft") { editions { id version } } }', 5000);
  werft.respond = null;
  expect(data).toEqual({ drafts: null });
  expect(errors).toMatchObject([
    { path: ['drafts', 'editions', 1, 'id'], extensions: { code: 'FOREIGN_RECORD', owner: 'werft' } },
  ]);
});

test('an error without a place, or at one that was not asked for, concerns all that was asked', async () => {
  werft.respond = (_, response) => {
    const errors = [{ message: 'kaputt', path: ['else', { x: 1 }] }];
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: null, errors }));
    return true;
  };
  const { data, errors } = await carryOut(
    '{ a: edition(id: "werft/dataset/a") { id } b: drafts(owner: "werft") { hasMore } }',
    5000,
  );
  werft.respond = null;
  expect(data).toEqual({ a: null, b: null });
  expect(errors?.map(({ message, path, extensions }) => [message, path, extensions?.code])).toEqual([
    ['kaputt', ['a'], 'OWNER_ERROR'],
    ['kaputt', ['b'], 'OWNER_ERROR'],
  ]);
});
