import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { publicViewer, type Viewer } from '../../../catalogue-schema/viewer/index.ts';
import { ask, startTestOwner, type TestOwner, tokenFor } from '../../support/index.ts';
import { anna, chief, editingAt, newId, only, person, refusal, server, subgraph } from './editing-at.ts';

let owner: TestOwner;
beforeAll(async () => {
  owner = await startTestOwner(subgraph);
});
afterAll(() => owner.stop());

const { save, act, read, trail } = editingAt(() => owner);

let dataset: string;
beforeEach(() => {
  dataset = newId();
});

const strangers: readonly (readonly [string, Viewer])[] = [
  ['the public', publicViewer],
  ['internal', person('i')],
  ['a member without a role', person('m', { owner: 'lecos', roles: [] })],
  ['an editor and admin of another owner', person('o', { owner: 'stadt', roles: ['editor', 'admin'] })],
  ['somebody without a name', { ...publicViewer, memberships: [{ owner: 'lecos', roles: ['editor', 'admin'] }] }],
];

test.each(strangers)('%s edits and reads nothing, whatever there is', async (_, viewer) => {
  const there = `${dataset}-there`;
  const { version } = only(await save(there, server()));
  only(await save(there, server('Entwurf'), { version, isDraft: true }));
  const ofEach = async (id: string) => {
    const answers = [
      await save(id, server('Fremd'), { version, by: viewer }),
      await save(id, server(' '), { by: viewer }),
      await act('publishDataset', id, version, viewer),
      await act('deleteDataset', id, version, viewer),
      await act('discardDraft', id, version, viewer),
      await read(id, viewer),
      await owner.ask('{ drafts(owner: "lecos") { editions { id } } }', {}, viewer),
      await owner.ask(`{ auditTrail(owner: "lecos", record: "${id}") { entries { id } } }`, {}, viewer),
    ];
    return answers.map(refusal);
  };
  const before = await trail(there);
  const refusals = await ofEach(there);
  expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['FORBIDDEN']));
  expect(await ofEach(dataset)).toEqual(refusals);
  expect(refusals[0]?.message).toBe('saveDataset: expected a person with the role "editor" for "lecos"');
  expect(await owner.countStatements(() => ofEach(there))).toBe(0);
  expect(await trail(there)).toEqual(before);
});

test('the roles stand for themselves: editors do not read the audit trail, admins do not edit', async () => {
  const { code } = refusal(await owner.ask('{ auditTrail(owner: "lecos") { entries { id } } }', {}, anna));
  expect(code).toBe('FORBIDDEN');
  expect(refusal(await save(dataset, server(), { by: chief })).code).toBe('FORBIDDEN');
  expect(refusal(await read(dataset, chief)).code).toBe('FORBIDDEN');
});

test('a token for the feed alone, no token, and GET change nothing', async () => {
  const query = `mutation { saveDataset(id: "${dataset}", record: { title: "T", publisher: { name: "L" }, visibility: PUBLIC }) { id } }`;
  const url = `${owner.url}/graphql`;
  expect(refusal(await ask(url, query, {}, await tokenFor('lecos', anna, ['feed']))).code).toBe('FORBIDDEN');
  expect(refusal(await ask(url, query)).code).toBe('UNAUTHENTICATED');
  expect(refusal(await ask(url, query, {}, await tokenFor('stadt', anna))).code).toBe('UNAUTHENTICATED');
  const got = await fetch(`${url}?query=${encodeURIComponent(query)}`, {
    headers: { authorization: `Bearer ${await tokenFor('lecos', anna)}`, 'apollo-require-preflight': 'yes' },
  });
  expect(got.status).toBe(405);
  expect(only(await read(dataset))).toBeNull();
});
