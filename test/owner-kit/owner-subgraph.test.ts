import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { ContactRecord, DatasetRecord, EntryRecord } from '../../catalogue-schema/index.ts';
import { checkRecord } from '../../catalogue-schema/index.ts';
import { lecos } from '../../subgraphs/lecos/index.ts';
import { openOperations, type RunningOwner, startOwner } from '../../subgraphs/owner-kit/index.ts';
import { ask, dropSchemas, publicUrl, schemaName, tokenFor, trusted } from '../support/index.ts';

let folder: string;
let owner: RunningOwner;
const schema = schemaName('lecos');

function database() {
  const url = process.env.TEST_DATABASE_URL;
  return { folder: path.join(folder, 'lecos'), schema, ...(url ? { url } : {}) };
}

const start = () =>
  startOwner(lecos, { host: '127.0.0.1', port: 0, publicUrl, trusted, database: database(), withSamples: false });

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'catalogue-'));
  owner = await start();
});

afterAll(async () => {
  await owner.stop();
  await dropSchemas([schema]);
  await rm(folder, { recursive: true, force: true });
});

beforeEach(() => owner.store.prune('test', []));

function record(value: object): EntryRecord {
  const checked = checkRecord({ modified: '2026-01-01T00:00:00Z', visibility: 'PUBLIC', ...value }, 'lecos');
  if (!checked.ok) throw new Error(checked.problems.join('; '));
  return checked.record;
}

const contact = (local: string, fields: Partial<ContactRecord> = {}) =>
  record({
    id: `lecos/contact/${local}`,
    kind: 'UNIT',
    name: `Team ${local}`,
    organisation: { name: 'Lecos' },
    ...fields,
  });
const dataset = (local: string, fields: Partial<DatasetRecord> = {}) =>
  record({ id: `lecos/dataset/${local}`, title: `Daten ${local}`, publisher: { name: 'Lecos' }, ...fields });

const query = (text: string, variables: object = {}) =>
  tokenFor('lecos').then((token) => ask(`${owner.url}/graphql`, text, variables, token));

async function changes(after: string | null = null) {
  const { data } = await query(
    'query ($after: String) { catalogueChanges(after: $after) { endCursor changes { id operation } } }',
    { after },
  );
  return data.catalogueChanges as { endCursor: string; changes: { id: string; operation: string }[] };
}

const entities = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on Dataset { id title uri summary quality { score missing } contacts { __typename id } relatedDatasets { id } }
  ... on Contact { id name email title summary }
} }`;
const ofDataset = (id: string) => ({ __typename: 'Dataset', id });

test('saving tells new, changed and unchanged apart, and only changes reach the feed', async () => {
  const { endCursor } = await changes();
  expect(await owner.store.save([contact('a'), contact('b')], 'test')).toEqual(['new', 'new']);
  expect(await owner.store.save([contact('a'), contact('b', { role: 'neu' })], 'test')).toEqual([
    'unchanged',
    'changed',
  ]);
  expect((await changes(endCursor)).changes).toEqual([
    { id: 'lecos/contact/a', operation: 'UPSERT' },
    { id: 'lecos/contact/b', operation: 'UPSERT' },
  ]);
});

test('the same id twice in one call is written in order', async () => {
  const twice = [contact('a'), contact('a', { role: 'zweite' }), contact('a', { role: 'zweite' })];
  expect(await owner.store.save(twice, 'test')).toEqual(['new', 'changed', 'unchanged']);
});

test('pruning deletes only what came from the same origin', async () => {
  await owner.store.save([contact('a'), contact('b')], 'test');
  await owner.store.save([contact('c')], 'elsewhere');
  const { endCursor } = await changes();
  expect(await owner.store.prune('test', ['lecos/contact/b'])).toBe(1);
  expect((await changes(endCursor)).changes).toEqual([{ id: 'lecos/contact/a', operation: 'DELETE' }]);
  expect(await owner.store.delete(['lecos/contact/c', 'lecos/contact/missing'])).toBe(1);
});

test('a record belongs to the origin that stated it last, also when it did not change', async () => {
  await owner.store.save([contact('a')], 'backup');
  await owner.store.save([contact('a')], 'test');
  expect(await owner.store.prune('backup', [])).toBe(0);
  expect(await owner.store.prune('test', [])).toBe(1);
});

test('the feed is read in pages to its end, and a cursor of another feed is refused', async () => {
  await owner.store.save(
    Array.from({ length: 7 }, (_, index) => contact(`p${index}`)),
    'test',
  );
  const { endCursor } = await changes();
  const page =
    'query ($after: String) { catalogueChanges(after: $after, first: 3) { endCursor hasMore changes { id } } }';
  const ids: string[] = [];
  let after: string | null = null;
  for (let hasMore = true; hasMore; ) {
    const { data } = await query(page, { after });
    ids.push(...data.catalogueChanges.changes.map(({ id }: { id: string }) => id));
    ({ hasMore, endCursor: after } = data.catalogueChanges);
  }
  expect(after).toBe(endCursor);
  expect(ids.slice(-7)).toEqual(Array.from({ length: 7 }, (_, index) => `lecos/contact/p${index}`));
  const { errors } = await query(page, { after: endCursor.replace(/^./, (first) => (first === '0' ? '1' : '0')) });
  expect(errors?.[0]?.extensions?.code).toBe('CURSOR_UNKNOWN');
  const tooMany = await query('{ catalogueChanges(first: 1001) { endCursor } }');
  expect(tooMany.errors?.[0]).toMatchObject({
    message: 'first: expected 1 to 1000, got 1001',
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test('the feed has the whole record, entities only what the public may see', async () => {
  await owner.store.save(
    [
      dataset('d', { contacts: ['lecos/contact/hidden', 'lecos/contact/seen', 'stadt/contact/x'] }),
      contact('hidden', { visibility: 'INTERNAL' }),
      contact('seen', { kind: 'PERSON', role: 'Leitung', email: 'persoenlich@example.org', name: 'Vorname Nachname' }),
      dataset('secret', { visibility: 'RESTRICTED' }),
    ],
    'test',
  );
  const feed = await query(
    '{ catalogueChanges { changes { dataset { id contacts { id } } contact { id name email } } } }',
  );
  const found = feed.data.catalogueChanges.changes.slice(-4);
  expect(found[0].dataset.contacts.map(({ id }: { id: string }) => id)).toHaveLength(3);
  expect(found[2].contact.name).toBe('Vorname Nachname');

  const { data, errors } = await query(entities, {
    representations: [
      ofDataset('lecos/dataset/d'),
      ofDataset('lecos/dataset/secret'),
      { __typename: 'Contact', id: 'lecos/contact/seen' },
    ],
  });
  expect(errors).toBeUndefined();
  expect(data._entities).toEqual([
    {
      id: 'lecos/dataset/d',
      title: 'Daten d',
      uri: 'http://catalogue.test/id/lecos/dataset/d',
      summary: null,
      quality: { score: expect.any(Number), missing: expect.arrayContaining(['description']) },
      contacts: [
        { __typename: 'Contact', id: 'lecos/contact/seen' },
        { __typename: 'Contact', id: 'stadt/contact/x' },
      ],
      relatedDatasets: [],
    },
    null,
    { id: 'lecos/contact/seen', name: 'Leitung', email: null, title: 'Leitung', summary: 'Leitung' },
  ]);
});

test('unknown ids, wrong kinds and foreign contract records are null', async () => {
  await owner.store.save([dataset('d')], 'test');
  const { data } = await query('query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }', {
    r: [
      ofDataset('lecos/dataset/unknown'),
      { __typename: 'Contact', id: 'lecos/dataset/d' },
      { __typename: 'Project', id: 'stadt/project/x' },
      ofDataset('lecos/dataset/d'),
      ofDataset('lecos/dataset/d'),
    ],
  });
  expect(data._entities).toEqual([null, null, null, { __typename: 'Dataset' }, { __typename: 'Dataset' }]);
});

test('the number of SQL statements does not grow with the records', async () => {
  const linked = (index: number) =>
    dataset(`n${index}`, {
      relatedDatasets: index < 100 ? [`lecos/dataset/n${index + 50}`] : [],
      contacts: [`lecos/contact/n${index}`],
    });
  const numbers = Array.from({ length: 150 }, (_, index) => index);
  await owner.store.save([...numbers.map(linked), ...numbers.map((number) => contact(`n${number}`))], 'test');
  const nested = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Dataset {
    title hosting { operator } contacts { ... on Contact { name deputies { id } } }
    relatedDatasets { title contacts { name } relatedDatasets { title hosting { operator } } }
  } } }`;
  const statements = async (count: number): Promise<number> => {
    let counted = 0;
    const countOne = (): void => {
      counted += 1;
    };
    owner.database.knex.on('query', countOne);
    const { errors } = await query(nested, {
      r: numbers.slice(0, count).map((number) => ofDataset(`lecos/dataset/n${number}`)),
    });
    owner.database.knex.off('query', countOne);
    expect(errors).toBeUndefined();
    return counted;
  };
  const few = await statements(3);
  expect(await statements(50)).toBe(few);
  expect(few).toBeLessThan(10);
});

test('another opener of the data reaches the running subgraph, and nothing is lost by a restart', async () => {
  const { operations, close } = await openOperations(lecos, database());
  expect(await operations.save([contact('remote')], 'test')).toEqual(['new']);
  expect((await operations.read('', 500)).map(({ id }) => id)).toContain('lecos/contact/remote');
  await close();
  const before = await changes();
  await owner.stop();
  owner = await start();
  expect(await changes()).toEqual(before);
});
