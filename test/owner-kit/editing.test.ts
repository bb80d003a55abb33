import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { checkRecord, type EntryRecord, entryKinds, typeOfKind } from '../../catalogue-schema/index.ts';
import type { Viewer } from '../../catalogue-schema/viewer/index.ts';
import { lecos } from '../../subgraphs/lecos/index.ts';
import { importRecords, type OwnerSubgraph } from '../../subgraphs/owner-kit/index.ts';
import {
  ask,
  type GraphQLAnswer,
  startTestHosted,
  startTestOwner,
  type TestOwner,
  tokenFor,
  waitUntil,
} from '../support/index.ts';

const subgraph: OwnerSubgraph = { ...lecos, sampleRecords: new URL('file:///dev/null') };
let owner: TestOwner;

beforeAll(async () => {
  owner = await startTestOwner(subgraph);
});

afterAll(() => owner.stop());

const person = (name: string, ...memberships: Viewer['memberships']): Viewer => ({
  subject: `https://sso.example#${name}`,
  isInternal: true,
  memberships,
});
const anna = person('anna', { owner: 'lecos', roles: ['editor'] });
const berta = person('berta', { owner: 'lecos', roles: ['editor'] });
const chief = person('chief', { owner: 'lecos', roles: ['admin'] });

const edition = 'id kind version published draft entry { __typename id title modified }';
const source = (field: string, args: string, declared: string) =>
  `mutation (${declared}) { ${field}(${args}) { ${edition} } }`;

type Kind = (typeof entryKinds)[number];
const kindOf = (id: string): Kind => id.split('/')[1] as Kind;
const typeOf = (id: string): string => typeOfKind(kindOf(id));

interface SaveOptions {
  readonly version?: string;
  readonly isDraft?: boolean;
  readonly by?: Viewer;
}

const save = (id: string, record: object, { by = anna, ...variables }: SaveOptions = {}) =>
  owner.ask(
    source(
      `save${typeOf(id)}`,
      'id: $id, record: $record, version: $version, isDraft: $isDraft',
      `$id: ID!, $record: ${typeOf(id)}Input!, $version: String, $isDraft: Boolean! = false`,
    ),
    { id, record, ...variables },
    by,
  );
const act = (field: string, id: string, version: string, by: Viewer = anna) =>
  owner.ask(source(field, 'id: $id, version: $version', '$id: ID!, $version: String!'), { id, version }, by);
const publish = (id: string, version: string) => act(`publish${typeOf(id)}`, id, version);
const remove = (id: string, version: string) => act(`delete${typeOf(id)}`, id, version);
const discard = (id: string, version: string) => act('discardDraft', id, version);
const read = (id: string, by: Viewer = anna) =>
  owner.ask(`query ($id: ID!) { edition(id: $id) { ${edition} } }`, { id }, by);
const entry = 'id kind action at by source before after';
const trail = async (record: string | null = null) => {
  const query = `query ($record: ID) { auditTrail(owner: "lecos", record: $record, first: 100) { entries { ${entry} } } }`;
  const { data, errors } = await owner.ask(query, { record }, chief);
  expect(errors).toBeUndefined();
  return data.auditTrail.entries as { action: string; by: string; source: string; before: object; after: object }[];
};

/** The only edition in an answer without errors. */
function only({ data, errors }: GraphQLAnswer) {
  expect(errors).toBeUndefined();
  return Object.values(data)[0] as {
    id: string;
    version: string;
    published: Record<string, unknown> | null;
    draft: object | null;
    entry: { title: string; modified: string } | null;
  };
}

/** The only error in an answer that has no data. */
function refusal({ data, errors }: GraphQLAnswer) {
  expect(errors).toHaveLength(1);
  expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
  const { message, extensions } = errors?.[0] ?? { message: '' };
  return { message, ...extensions } as { message: string; code: string; version?: string; problems?: object[] };
}

async function changes(after: string | null = null) {
  const { data } = await owner.ask(
    `query ($after: String) { catalogueChanges(after: $after, first: 1000) { endCursor changes {
      id operation dataset { title } project { title } contact { name } } } }`,
    { after },
  );
  return data.catalogueChanges as { endCursor: string; changes: { id: string; operation: string }[] };
}
const changesSince = async (after: string) =>
  (await changes(after)).changes.map(({ id, operation }) => `${operation} ${id}`);

let counter = 0;
let dataset: string;
beforeEach(() => {
  counter += 1;
  dataset = `lecos/dataset/d${counter}`;
});

const fields: Readonly<Record<Kind, object>> = {
  dataset: { title: 'Server', publisher: { name: 'Lecos' }, visibility: 'PUBLIC' },
  project: { title: 'Umzug', status: 'RUNNING', visibility: 'INTERNAL' },
  contact: { name: 'Team', kind: 'UNIT', organisation: { name: 'Lecos' }, visibility: 'PUBLIC' },
};
const server = (title = 'Server', further: object = {}) => ({ ...fields.dataset, title, ...further });

function imported(id: string, record: object, modified = '2020-01-01T00:00:00Z'): EntryRecord {
  const checked = checkRecord({ id, modified, ...record }, 'lecos');
  if (!checked.ok) throw new Error(checked.problems.join('; '));
  return checked.record;
}

test.each(entryKinds)('a %s is drafted, published, saved and deleted', async (kind) => {
  const id = `lecos/${kind}/n${counter}`;
  const { endCursor } = await changes();
  const drafted = only(await save(id, fields[kind], { isDraft: true }));
  expect(drafted).toMatchObject({ id, kind: kind.toUpperCase(), published: null, draft: fields[kind], entry: null });
  expect(await changesSince(endCursor)).toEqual([]);

  const published = only(await publish(id, drafted.version));
  expect(published).toMatchObject({ published: fields[kind], draft: null, entry: { __typename: typeOf(id), id } });
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
  expect(await changesSince(endCursor)).toEqual([`DELETE ${id}`]);

  const back = only(await save(id, fields[kind]));
  expect([drafted.version, published.version, again.version, deleted.version]).not.toContain(back.version);
  expect((await trail(id)).map(({ action, by }) => [action, by])).toEqual(
    ['PUBLISHED', 'DELETED', 'PUBLISHED', 'PUBLISHED', 'DRAFT_SAVED'].map((action) => [action, anna.subject]),
  );
});

test('the feed has the newest change of each record, in the order of the changes', async () => {
  const [one, two] = [`${dataset}-a`, `${dataset}-b`];
  const { endCursor } = await changes();
  const { version } = only(await save(one, server()));
  await save(two, server());
  await save(one, server('Neu'), { version });
  await remove(two, only(await read(two)).version);
  expect(await changesSince(endCursor)).toEqual([`UPSERT ${one}`, `DELETE ${two}`]);
});

test('of two who change the same version at the same time, exactly one does', async () => {
  const { version } = only(await save(dataset, server()));
  const answers = await Promise.all([
    save(dataset, server('Anna'), { version }),
    save(dataset, server('Berta'), { version, by: berta }),
    remove(dataset, version),
    save(dataset, server('Entwurf'), { version, isDraft: true }),
  ]);
  const refused = answers.filter(({ errors }) => errors !== undefined).map(refusal);
  expect(refused).toHaveLength(3);
  const after = only(await read(dataset));
  for (const { code, version: current } of refused) {
    expect(['VERSION_CONFLICT', 'NOT_FOUND']).toContain(code);
    if (code === 'VERSION_CONFLICT') expect(current).toBe(after?.version ?? null);
  }
  expect(await trail(dataset)).toHaveLength(2);

  const created = await Promise.all([save(`${dataset}-new`, server()), save(`${dataset}-new`, server('Zweite'))]);
  expect(created.filter(({ errors }) => errors === undefined)).toHaveLength(1);
});

test('a version is that of the record with its draft, by whoever it was changed', async () => {
  const { version } = only(await save(dataset, server()));
  const drafted = only(await save(dataset, server('Entwurf'), { version, isDraft: true }));
  const conflict = refusal(await save(dataset, server('Anders'), { version }));
  expect(conflict).toEqual({
    code: 'VERSION_CONFLICT',
    version: drafted.version,
    message: `${dataset}: expected the version that it has now, got "${version}"`,
  });
  expect(refusal(await save(dataset, server())).message).toBe(
    `${dataset}: expected no record and no draft yet, got one`,
  );
  for (const given of ['', 'x\u0000', '1.2.3', `${drafted.version} `]) {
    expect(refusal(await save(dataset, server('Anders'), { version: given })).code).toBe('VERSION_CONFLICT');
  }
  await owner.store.delete([dataset]);
  expect(refusal(await publish(dataset, drafted.version)).code).toBe('VERSION_CONFLICT');
  const left = only(await read(dataset));
  expect(left).toMatchObject({ published: null, draft: { title: 'Entwurf' } });
  only(await discard(dataset, left.version));
  const gone = { code: 'VERSION_CONFLICT', version: null };
  expect(refusal(await save(dataset, server(), { version: left.version }))).toMatchObject(gone);
  expect(refusal(await discard(dataset, left.version)).code).toBe('DRAFT_MISSING');
  expect(refusal(await publish(dataset, left.version)).code).toBe('DRAFT_MISSING');
  expect(refusal(await remove(dataset, left.version))).toMatchObject({
    code: 'NOT_FOUND',
    message: `${dataset}: expected a record or a draft, got none`,
  });
});

test('saving again what is published changes nothing but that the draft goes', async () => {
  const { version } = only(await save(dataset, server()));
  const { modified } = only(await read(dataset)).entry ?? {};
  const { endCursor } = await changes();
  expect(only(await save(dataset, server(), { version })).version).toBe(version);
  const drafted = only(await save(dataset, server('Entwurf'), { version, isDraft: true }));
  expect(only(await save(dataset, server('Entwurf'), { version: drafted.version, isDraft: true }))).toEqual(drafted);
  const saved = only(await save(dataset, server(), { version: drafted.version }));
  expect(saved).toMatchObject({ draft: null, entry: { modified } });
  expect(await changesSince(endCursor)).toEqual([]);
  expect((await trail(dataset)).map(({ action }) => action)).toEqual(['DRAFT_DISCARDED', 'DRAFT_SAVED', 'PUBLISHED']);
});

test('a draft is in no feed and no entity, and can be discarded or deleted', async () => {
  const { endCursor } = await changes();
  const drafted = only(await save(dataset, server('Geheim'), { isDraft: true }));
  const entities = await owner.askEntities('Dataset', [dataset], 'id');
  expect(entities.data._entities).toEqual([null]);
  expect(await owner.store.read('', 500)).not.toContainEqual(expect.objectContaining({ id: dataset }));
  only(await discard(dataset, drafted.version));
  expect(only(await read(dataset))).toBeNull();
  const second = only(await save(dataset, server('Geheim'), { isDraft: true }));
  expect(second.version).not.toBe(drafted.version);
  only(await remove(dataset, second.version));
  expect(await changesSince(endCursor)).toEqual([]);
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

const publicOnly: Viewer = { subject: null, isInternal: false, memberships: [] };
const strangers: readonly (readonly [string, Viewer])[] = [
  ['the public', publicOnly],
  ['internal', person('i')],
  ['a member without a role', person('m', { owner: 'lecos', roles: [] })],
  ['an editor and admin of another owner', person('o', { owner: 'stadt', roles: ['editor', 'admin'] })],
  ['somebody without a name', { ...publicOnly, memberships: [{ owner: 'lecos', roles: ['editor', 'admin'] }] }],
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

test('saving what an import has published makes it what a person saved', async () => {
  const id = `${dataset}-confirmed`;
  expect(await owner.store.save([imported(id, server('Quelle'))], 'csv')).toEqual(['new']);
  const { endCursor } = await changes();
  const { version } = only(await read(id));
  only(await save(id, server('Quelle'), { version }));
  expect(await changesSince(endCursor)).toEqual([]);
  expect(await owner.store.save([imported(id, server('Neu'))], 'csv')).toEqual(['kept']);
  expect(await owner.store.prune('csv', [])).toBe(0);
  expect(only(await read(id)).published).toMatchObject({ title: 'Quelle' });
});

test('an import keeps what a person saved, and says so', async () => {
  const [edited, deleted, fresh] = [`${dataset}-edited`, `${dataset}-deleted`, `${dataset}-fresh`];
  const lines = (title: string) => [edited, deleted, fresh].map((id) => imported(id, server(title)));
  expect(await owner.store.save(lines('Quelle'), 'csv')).toEqual(['new', 'new', 'new']);
  const { version } = only(await read(edited));
  only(await save(edited, server('Mensch'), { version }));
  only(await remove(deleted, only(await read(deleted)).version));
  const { endCursor } = await changes();
  const summary = await importRecords({
    owner: 'lecos',
    origin: 'csv',
    store: owner.store,
    prune: true,
    source: {
      total: async () => 3,
      items: async function* () {
        yield { name: 'alle', records: lines('Neu') };
      },
    },
  });
  expect(summary.counts.dataset).toEqual({ read: 3, new: 0, changed: 1, unchanged: 0, kept: 2, refused: 0 });
  expect(await changesSince(endCursor)).toEqual([`UPSERT ${fresh}`]);
  expect(only(await read(edited)).published).toMatchObject({ title: 'Mensch' });
  expect(only(await read(deleted))).toBeNull();
  // What the source has as the person saved it, whenever it says that was, is no difference.
  expect(await owner.store.save([imported(edited, server('Mensch'))], 'csv')).toEqual(['unchanged']);
  expect(await owner.store.prune('csv', [])).toBe(1);
  expect(only(await read(edited)).published).toMatchObject({ title: 'Mensch' });
  expect(only(await save(deleted, server('Zurück'))).published).toMatchObject({ title: 'Zurück' });
});

test('the audit trail has every change of a record from its first by a person on, without a gap', async () => {
  const record = (title: string) => imported(dataset, server(title));
  await owner.store.save([record('A'), imported(`${dataset}-other`, server())], 'csv');
  await owner.store.save([record('B')], 'csv');
  expect(await trail(dataset)).toEqual([]);
  const drafted = only(
    await save(dataset, server('Entwurf'), { version: only(await read(dataset)).version, isDraft: true }),
  );
  await owner.store.save([record('C')], 'csv');
  await owner.store.save([record('C')], 'csv');
  expect(refusal(await publish(dataset, drafted.version)).code).toBe('VERSION_CONFLICT');
  await owner.store.prune('csv', []);
  await owner.store.save([record('D')], 'ckan');
  only(await publish(dataset, only(await read(dataset)).version));
  await owner.store.delete([dataset]);
  const entries = (await trail(dataset)).reverse();
  const title = (saved: object | null) => (saved as { title: string } | null)?.title ?? null;
  expect(
    entries.map(({ action, by, source: from, before, after }) => [action, by ?? from, title(before), title(after)]),
  ).toEqual([
    ['DRAFT_SAVED', anna.subject, null, 'Entwurf'],
    ['PUBLISHED', 'csv', 'B', 'C'],
    ['DELETED', 'csv', 'C', null],
    ['PUBLISHED', 'ckan', null, 'D'],
    ['PUBLISHED', anna.subject, 'D', 'Entwurf'],
    ['DELETED', 'command', 'Entwurf', null],
  ]);
  expect(entries[1]?.before).toEqual(entries[1]?.after && { ...entries[1].after, title: 'B' });
  expect(JSON.stringify(entries)).not.toContain('"modified"');
  expect(await trail(`${dataset}-other`)).toEqual([]);
  // Not a person's any more, so the source may bring it again.
  expect(await owner.store.save([record('E')], 'csv')).toEqual(['new']);
});

test('drafts and the audit trail are read in pages, and what is no cursor is refused', async () => {
  const ids = [1, 2, 3].map((number) => `${dataset}-${number}`);
  for (const id of ids) only(await save(id, server(), { isDraft: true }));
  only(
    await save(ids[0] as string, server('Zuletzt'), {
      version: only(await read(ids[0] as string)).version,
      isDraft: true,
    }),
  );
  const pages = async (field: string, items: string, by: Viewer, args = '') => {
    const found: string[] = [];
    let after: string | null = null;
    for (let hasMore = true; hasMore; ) {
      const query = `query ($after: String) { page: ${field}(owner: "lecos", first: 2, after: $after ${args}) {
        ${items} { id } endCursor hasMore } }`;
      const { data } = await owner.ask(query, { after }, by);
      found.push(...data.page[items].map(({ id }: { id: string }) => id));
      ({ hasMore, endCursor: after } = data.page);
    }
    return found;
  };
  expect((await pages('drafts', 'editions', anna)).slice(0, 3)).toEqual([ids[0], ids[2], ids[1]]);
  expect((await pages('auditTrail', 'entries', chief)).slice(0, 4)).toEqual([ids[0], ids[2], ids[1], ids[0]]);
  expect(await pages('auditTrail', 'entries', chief, `record: "${ids[0]}"`)).toEqual([ids[0], ids[0]]);
  expect(
    (
      await owner.ask(
        `{ auditTrail(owner: "lecos", record: "${dataset}") { entries { id } endCursor hasMore } }`,
        {},
        chief,
      )
    ).data,
  ).toEqual({
    auditTrail: { entries: [], endCursor: null, hasMore: false },
  });
  const refused = async (args: string, by = anna, field = 'drafts { editions') => {
    const [name, items] = field.split(' { ');
    return refusal(await owner.ask(`{ ${name}(${args}) { ${items} { id } } }`, {}, by));
  };
  expect(await refused('owner: "lecos", after: "x"')).toEqual({
    code: 'CURSOR_UNKNOWN',
    message: 'after: expected an endCursor of this list, got "x"',
  });
  expect(await refused('owner: "lecos", first: 101')).toEqual({
    code: 'BAD_USER_INPUT',
    message: 'first: expected 1 to 100, got 101',
  });
  expect((await refused('owner: "lecos", first: 0')).code).toBe('BAD_USER_INPUT');
  expect(await refused('owner: "stadt"')).toEqual({
    code: 'BAD_USER_INPUT',
    message: 'owner: expected "lecos", got "stadt"',
  });
  const foreign = await refused('owner: "lecos", record: "stadt/dataset/x"', chief, 'auditTrail { entries');
  expect(foreign.message).toBe('record: expected "lecos/<kind>/<local>", got "stadt/dataset/x"');
});

test('editors have the whole of a RESTRICTED record and of a person', async () => {
  only(await save(dataset, server('Geheim', { visibility: 'RESTRICTED', audience: ['stadt'] })));
  expect(only(await read(dataset))).toMatchObject({ entry: { title: 'Geheim' }, published: { audience: ['stadt'] } });
  const id = `lecos/contact/p${counter}`;
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
  const [before, { endCursor }] = [await trail(dataset), await changes()];
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
  expect(await changesSince(endCursor)).toEqual([]);
  expect(await trail(dataset)).toEqual(before);
});

test('the number of SQL statements does not grow with the drafts, and a save takes few', async () => {
  const ask = (first: number) =>
    owner.countStatements(() =>
      owner.ask(`{ drafts(owner: "lecos", first: ${first}) { editions { id draft entry { id } } } }`, {}, anna),
    );
  for (const number of [1, 2, 3, 4]) {
    const id = `${dataset}-${number}`;
    const { version } = only(await save(id, server()));
    only(await save(id, server('Entwurf'), { version, isDraft: true }));
  }
  expect(await ask(4)).toBe(await ask(1));
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
