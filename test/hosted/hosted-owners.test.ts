import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checkRecord, type EntryRecord } from '../../catalogue-schema/index.ts';
import { openHostedOperations } from '../../subgraphs/hosted/index.ts';
import { startTestHosted, type TestHosted, waitUntil } from '../support/index.ts';

let hosted: TestHosted;

beforeAll(async () => {
  hosted = await startTestHosted();
});

afterAll(() => hosted.stop());

function dataset(owner: string, local: string, fields: object = {}): EntryRecord {
  const id = `${owner}/dataset/${local}`;
  const required = { title: `Daten ${local}`, publisher: { name: owner }, modified: '2026-01-01T00:00:00Z' };
  const checked = checkRecord({ id, visibility: 'PUBLIC', ...required, ...fields }, owner);
  if (!checked.ok) throw new Error(checked.problems.join('; '));
  return checked.record;
}

const who = '{ catalogueOwner { id name kind website } catalogueChanges { changes { id operation } endCursor } }';
const titles = `query ($them: [_Any!]!) { _entities(representations: $them) { ... on Dataset { title uri } } }`;
const askTitles = (owner: string, ids: readonly string[]) =>
  hosted.ask(owner, titles, { them: ids.map((id) => ({ __typename: 'Dataset', id })) });

test('nobody is hosted at first, and no embedded database is opened for it', async () => {
  expect((await hosted.ask('uni', who)).errors?.[0]).toMatchObject({
    message: 'owner: expected one that is hosted here, got "uni"',
    extensions: { code: 'NOT_FOUND' },
  });
  expect(existsSync(path.join(hosted.database.folder, 'database'))).toBe(false);
});

test('an owner that a command adds is served at once, with its own records alone', async () => {
  const { operations, close } = await openHostedOperations(hosted.database);
  expect(
    await operations.addOwner({ id: 'uni', name: 'Universität', kind: 'university', website: 'https://uni.example' }),
  ).toEqual({
    id: 'uni',
    name: 'Universität',
    kind: 'UNIVERSITY',
    website: 'https://uni.example/',
    createdAt: expect.any(String),
  });
  await operations.addOwner({ id: 'klinik-ost', name: 'Klinik' });
  expect(await operations.save('uni', [dataset('uni', 'a'), dataset('uni', 'b')], 'test')).toEqual(['new', 'new']);
  expect((await operations.owners()).map(({ id }) => id)).toEqual(['uni', 'klinik-ost']);
  await close();

  expect((await hosted.ask('uni', who)).data).toEqual({
    catalogueOwner: { id: 'uni', name: 'Universität', kind: 'UNIVERSITY', website: 'https://uni.example/' },
    catalogueChanges: {
      changes: ['a', 'b'].map((local) => ({ id: `uni/dataset/${local}`, operation: 'UPSERT' })),
      endCursor: expect.any(String),
    },
  });
  expect((await hosted.ask('klinik-ost', who)).data.catalogueChanges.changes).toEqual([]);
  expect((await askTitles('uni', ['uni/dataset/b', 'klinik-ost/dataset/b', 'uni/dataset/c'])).data._entities).toEqual([
    { title: 'Daten b', uri: 'http://catalogue.test/id/uni/dataset/b' },
    null,
    null,
  ]);
  const { data } = await hosted.ask('uni', '{ _service { sdl } }');
  expect(data._service.sdl).toContain('catalogueChanges');
});

test.each([
  [{ id: 'Uni', name: 'U' }, 'id: expected lower-case letters, digits and hyphens behind a letter, got "Uni"'],
  [
    { id: 'a/dataset/b', name: 'U' },
    'id: expected lower-case letters, digits and hyphens behind a letter, got "a/dataset/b"',
  ],
  [{ id: 'uni', name: 'U' }, 'id: expected one that is not taken, got "uni", which is hosted here'],
  [{ id: 'x', name: ' ' }, 'name: expected text, got an empty string'],
  [{ id: 'x', name: 'X', website: 'x' }, 'website: expected an absolute http or https address, got "x"'],
  [{ id: 'x', name: 'X', contact: 'uni/contact/a' }, 'contact: expected "x/contact/<local>", got "uni/contact/a"'],
  [
    { id: 'x', name: 'X', kind: 'school' },
    'kind: expected one of CITY, MUNICIPAL_COMPANY, IT_SERVICE_PROVIDER, UNIVERSITY, HEALTH_CARE, COMPANY, ASSOCIATION, OTHER, got "school"',
  ],
])('%j is refused', async (owner, message) => {
  const { operations, close } = await openHostedOperations(hosted.database);
  await expect(operations.addOwner(owner)).rejects.toThrow(message);
  await close();
});

test('an id that leaves no room for the name of its schema is refused', async () => {
  await expect(hosted.server.operations.addOwner({ id: 'a'.repeat(63), name: 'A' })).rejects.toThrow(
    /^id: expected at most \d+ characters, got 63$/,
  );
});

test('a restart keeps owners and records', async () => {
  const before = (await hosted.ask('uni', who)).data;
  await hosted.restart();
  expect((await hosted.ask('uni', who)).data).toEqual(before);
});

test('an owner that is removed takes its records along, and can come back without them', async () => {
  const { operations, close } = await openHostedOperations(hosted.database);
  await expect(operations.removeOwner('nobody')).rejects.toThrow('id: expected a hosted owner, got "nobody"');
  expect(await operations.removeOwner('uni')).toMatchObject({ id: 'uni' });
  await expect(operations.read('uni', '', 10)).rejects.toThrow('owner: expected a hosted owner, got "uni"');
  await waitUntil(async () => (await hosted.ask('uni', who)).errors?.[0]?.extensions?.code === 'NOT_FOUND');
  await operations.addOwner({ id: 'uni', name: 'Universität' });
  expect(await operations.read('uni', '', 10)).toEqual([]);
  await close();
  expect((await hosted.ask('uni', who)).data.catalogueChanges.changes).toEqual([]);
});

test('50 owners with 200 records each start with one database and one schema', async () => {
  const { operations } = hosted.server;
  for (let number = 1; number <= 50; number += 1) {
    const id = `owner-${number}`;
    await operations.addOwner({ id, name: `Nummer ${number}` });
    await operations.save(
      id,
      Array.from({ length: 200 }, (_, local) => dataset(id, `d${local}`)),
      'test',
    );
  }
  const before = performance.now();
  await hosted.restart();
  const milliseconds = Math.round(performance.now() - before);
  const [first, last] = [
    await askTitles('owner-1', ['owner-1/dataset/d0']),
    await askTitles('owner-50', ['owner-50/dataset/d199']),
  ];
  expect([first, last].map(({ data }) => data._entities[0].title)).toEqual(['Daten d0', 'Daten d199']);
  console.log(`50 hosted owners with 200 records each: stopped and started in ${milliseconds} ms`);
});
