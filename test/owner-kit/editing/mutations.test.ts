import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { entryKinds, typeOfKind } from '../../../catalogue-schema/index.ts';
import { ask, startTestHosted, startTestOwner, type TestOwner, tokenFor, waitUntil } from '../../support/index.ts';
import {
  anna,
  editingAt,
  edition,
  fields,
  imported,
  newId,
  only,
  person,
  refusal,
  server,
  subgraph,
} from './editing-at.ts';

let owner: TestOwner;
beforeAll(async () => {
  owner = await startTestOwner(subgraph);
});
afterAll(() => owner.stop());

const { save, publish, remove, discard, read, trail, feedEnd, changesSince } = editingAt(() => owner);

let dataset: string;
beforeEach(() => {
  dataset = newId();
});

test.each(entryKinds)('a %s is drafted, published, saved and deleted', async (kind) => {
  const id = newId(kind);
  const end = await feedEnd();
  const drafted = only(await save(id, fields[kind], { isDraft: true }));
  expect(drafted).toMatchObject({ id, kind: kind.toUpperCase(), published: null, draft: fields[kind], entry: null });
  expect(await changesSince(end)).toEqual([]);

  const published = only(await publish(id, drafted.version));
  expect(published).toMatchObject({
    published: fields[kind],
    draft: null,
    entry: { __typename: typeOfKind(kind), id },
  });
  expect(published.version).not.toBe(drafted.version);
  expect(published.published).not.toHaveProperty('id');
  expect(published.published).not.toHaveProperty('modified');
  expect(Date.now() - Date.parse(published.entry?.modified ?? '')).toBeLessThan(3_600_000);

  const again = only(await save(id, { ...published.published, keywords: ['neu'] }, { version: published.version }));
  expect(again.published).toEqual({ ...published.published, keywords: ['neu'] });
  expect(only(await read(id))).toEqual(again);

  const deleted = only(await remove(id, again.version));
  expect(deleted).toMatchObject({ id, published: null, draft: null, entry: null });
  expect(only(await read(id))).toBeNull();
  expect(await changesSince(end)).toEqual([`DELETE ${id}`]);

  const back = only(await save(id, fields[kind]));
  expect([drafted.version, published.version, again.version, deleted.version]).not.toContain(back.version);
  expect((await trail(id)).map(({ action, by }) => [action, by])).toEqual(
    ['PUBLISHED', 'DELETED', 'PUBLISHED', 'PUBLISHED', 'DRAFT_SAVED'].map((action) => [action, anna.subject]),
  );
});

test('the feed has the newest change of each record, in the order of the changes', async () => {
  const [one, two] = [`${dataset}-a`, `${dataset}-b`];
  const end = await feedEnd();
  const { version } = only(await save(one, server()));
  await save(two, server());
  await save(one, server('Neu'), { version });
  await remove(two, only(await read(two)).version);
  expect(await changesSince(end)).toEqual([`UPSERT ${one}`, `DELETE ${two}`]);
});

test('a draft is in no feed and no entity, and can be discarded or deleted', async () => {
  const end = await feedEnd();
  const drafted = only(await save(dataset, server('Geheim'), { isDraft: true }));
  const entities = await owner.askEntities('Dataset', [dataset], 'id');
  expect(entities.data._entities).toEqual([null]);
  expect(await owner.store.read('', 500)).not.toContainEqual(expect.objectContaining({ id: dataset }));
  only(await discard(dataset, drafted.version));
  expect(only(await read(dataset))).toBeNull();
  const second = only(await save(dataset, server('Geheim'), { isDraft: true }));
  expect(second.version).not.toBe(drafted.version);
  only(await remove(dataset, second.version));
  expect(await changesSince(end)).toEqual([]);
});

test('all wrong fields are told at once, each with its path, and nothing is written', async () => {
  const wrong = server(' ', {
    issued: '31.12.2025',
    landingPage: 'leipzig.de',
    languages: ['de', '?'],
    contacts: ['lecos/dataset/x'],
    spatial: { geometry: { type: 'Kreis' } },
    distributions: [
      { id: 'a', accessUrl: 'https://example.org/' },
      { id: 'a', accessUrl: 'ftp://example.org/', modified: 'gestern' },
    ],
  });
  for (const isDraft of [false, true]) {
    const { code, problems, message } = refusal(await save(dataset, wrong, { isDraft }));
    expect(code).toBe('RECORD_INVALID');
    expect(message).toContain('distributions.1.accessUrl');
    expect(
      new Set(
        (problems as { path: unknown[]; aspect: string }[]).map(({ path, aspect }) => `${path.join('.')} ${aspect}`),
      ),
    ).toEqual(
      new Set([
        'issued date',
        'landingPage address',
        'spatial.geometry value',
        'distributions.1.accessUrl address',
        'distributions.1.modified date',
        'title required',
        'languages.1 language',
        'distributions.1.id value',
        'contacts.0 reference',
      ]),
    );
    expect(problems).toContainEqual({
      path: ['distributions', 1, 'accessUrl'],
      aspect: 'address',
      message: 'expected an absolute http or https address, got "ftp://example.org/"',
    });
  }
  expect(only(await read(dataset))).toBeNull();
  const inline = `mutation { saveDataset(id: "${dataset}", record: { title: "T", publisher: { name: "L" },
    visibility: PUBLIC, landingPage: "nirgends", issued: 5 }) { id } }`;
  expect(refusal(await owner.ask(inline, {}, anna)).problems).toMatchObject([
    { path: ['issued'] },
    { path: ['landingPage'] },
  ]);
  expect((await save(dataset, server('T', { visibility: 'SECRET' }))).errors?.[0]?.extensions?.code).toBe(
    'BAD_USER_INPUT',
  );
});

test.each([
  ['saveDataset', 'stadt/dataset/x', 'id: expected "lecos/dataset/<local>", got "stadt/dataset/x"'],
  ['saveDataset', 'lecos/project/x', 'id: expected "lecos/dataset/<local>", got "lecos/project/x"'],
  ['saveDataset', 'x', 'id: expected "lecos/dataset/<local>", got "x"'],
])('%s of %s is refused', async (field, id, message) => {
  const query = `mutation ($id: ID!, $record: DatasetInput!) { ${field}(id: $id, record: $record) { id } }`;
  const answer = await owner.ask(query, { id, record: server() }, anna);
  expect(refusal(answer)).toEqual({ code: 'BAD_USER_INPUT', message });
});

test('editors have the whole of a RESTRICTED record and of a person', async () => {
  only(await save(dataset, server('Geheim', { visibility: 'RESTRICTED', audience: ['stadt'] })));
  expect(only(await read(dataset))).toMatchObject({ entry: { title: 'Geheim' }, published: { audience: ['stadt'] } });
  const id = newId('contact');
  const someone = { name: 'Erika Mustermann', kind: 'PERSON', role: 'Leitung', email: 'e@example.org', phone: '1' };
  only(await save(id, { ...fields.contact, ...someone }));
  expect(only(await read(id))).toMatchObject({ published: someone, entry: { title: 'Erika Mustermann' } });
  const { data } = await owner.askEntities('Contact', [id], 'name email');
  expect(data._entities).toEqual([{ name: 'Leitung', email: null }]);
});

test('several changes of one request are seen by what follows them', async () => {
  const record = 'title: "A", publisher: { name: "L" }, visibility: PUBLIC';
  const { data } = await owner.ask(
    `mutation {
      before: saveDataset(id: "${dataset}-b", record: { ${record}, relatedDatasets: ["${dataset}"] }) {
        entry { ... on Dataset { relatedDatasets { title } } }
      }
      now: saveDataset(id: "${dataset}", record: { ${record} }) { entry { title } }
      refused: deleteDataset(id: "${dataset}", version: "x") { id }
    }`,
    {},
    anna,
  );
  expect(data).toEqual({
    before: { entry: { relatedDatasets: [] } },
    now: { entry: { title: 'A' } },
    refused: null,
  });
});

test('a change that fails in the middle leaves nothing behind', async () => {
  const { knex, schema } = owner.database;
  const { version } = only(await save(dataset, server()));
  const drafted = only(await save(dataset, server('Entwurf'), { version, isDraft: true }));
  const [before, end] = [await trail(dataset), await feedEnd()];
  await knex.raw(`alter table ??.audit add constraint full_disk check (action <> 'PUBLISHED') not valid`, [schema]);
  try {
    expect(refusal(await publish(dataset, drafted.version))).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      message: 'internal error',
    });
  } finally {
    await knex.raw('alter table ??.audit drop constraint full_disk', [schema]);
  }
  expect(only(await read(dataset))).toEqual(drafted);
  expect(await changesSince(end)).toEqual([]);
  expect(await trail(dataset)).toEqual(before);
});

test('the number of SQL statements does not grow with the drafts, and a save takes few', async () => {
  const statements = (first: number) =>
    owner.countStatements(() =>
      owner.ask(`{ drafts(owner: "lecos", first: ${first}) { editions { id draft entry { id } } } }`, {}, anna),
    );
  for (const number of [1, 2, 3, 4]) {
    const id = `${dataset}-${number}`;
    const { version } = only(await save(id, server()));
    only(await save(id, server('Entwurf'), { version, isDraft: true }));
  }
  expect(await statements(4)).toBe(await statements(1));
  expect(await owner.countStatements(() => save(dataset, server()))).toBeLessThanOrEqual(11);
});

test('a hosted owner is edited like any other, and no more once it is removed', async () => {
  const hosted = await startTestHosted();
  try {
    const { operations, url } = hosted.server;
    for (const id of ['uni', 'hub']) await operations.addOwner({ id, name: id });
    const editor = person('u', { owner: 'uni', roles: ['editor'] });
    const saveAt = async (id: string) =>
      ask(
        `${url}/${id}/graphql`,
        `mutation ($id: ID!, $record: DatasetInput!) { saveDataset(id: $id, record: $record) { ${edition} } }`,
        { id: `${id}/dataset/x`, record: server() },
        await tokenFor(id, editor),
      );
    expect(only(await saveAt('uni')).entry).toMatchObject({ title: 'Server' });
    expect(refusal(await saveAt('hub')).code).toBe('FORBIDDEN');
    expect((await operations.read('uni', '', 10)).map(({ id }) => id)).toEqual(['uni/dataset/x']);
    const other = imported('lecos/dataset/x', server('Import'));
    expect(await operations.save('uni', [{ ...other, id: 'uni/dataset/x' }], 'csv')).toEqual(['kept']);
    await operations.removeOwner('uni');
    await waitUntil(async () => (await saveAt('uni')).errors?.[0]?.extensions?.code === 'NOT_FOUND');
  } finally {
    await hosted.stop();
  }
});
