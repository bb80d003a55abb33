import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { answer, type Fault, type FaultProxy, startFaultProxy } from '../faults/fault-proxy.ts';
import { type CatalogueWithPeople, type GraphQLAnswer, startWithPeople, waitUntil } from '../support/index.ts';

let catalogue: CatalogueWithPeople;
const proxies = new Map<string, FaultProxy>();

const people = {
  redaktion: { owners: ['stadt'], access: { roles: ['editor'] } },
  leitung: { owners: ['stadt'], access: { roles: ['admin'] } },
  nachbar: { owners: ['lecos'], access: { roles: ['editor', 'admin'] } },
};

beforeAll(async () => {
  catalogue = await startWithPeople(people, {
    between: async (owner, url) => {
      const proxy = await startFaultProxy(Number(new URL(url).port));
      proxies.set(owner, proxy);
      return proxy.url;
    },
  });
});

afterAll(async () => {
  await catalogue.stop();
  for (const proxy of proxies.values()) await proxy.stop();
});

const as = (person: keyof typeof people | null, query: string, variables?: object) =>
  catalogue.askAs(person, query, variables);

const id = 'stadt/dataset/trinkbrunnen-neu';
const record = { title: 'Trinkbrunnenverzeichnis', publisher: { name: 'Amt für Brunnen' }, visibility: 'PUBLIC' };

const save = `mutation ($id: ID!, $record: DatasetInput!, $version: String, $isDraft: Boolean!) {
  saveDataset(id: $id, record: $record, version: $version, isDraft: $isDraft) {
    version published draft entry { id title }
  }
}`;
const publish = `mutation ($id: ID!, $version: String!) { publishDataset(id: $id, version: $version) { version } }`;
const remove = `mutation ($id: ID!, $version: String!) { deleteDataset(id: $id, version: $version) { published } }`;
const trail = `query ($id: ID!) {
  auditTrail(owner: "stadt", record: $id) { entries { action by before after } hasMore }
}`;

const found = async (words: string): Promise<readonly string[]> => {
  const { data } = await as(null, 'query ($words: String!) { search(query: $words) { edges { node { id } } } }', {
    words,
  });
  return data.search.edges.map(({ node }: { node: { id: string } }) => node.id);
};

const codes = ({ errors }: GraphQLAnswer) => errors?.map(({ extensions }) => extensions?.code);

test('a record goes from draft to deletion: editors change it, everybody finds it, its owner keeps who did what', async () => {
  const drafted = await as('redaktion', save, { id, record, isDraft: true });
  expect(drafted).toEqual({
    data: {
      saveDataset: {
        version: expect.any(String),
        published: null,
        draft: expect.objectContaining(record),
        entry: null,
      },
    },
  });
  expect((await as('redaktion', 'query ($id: ID!) { dataset(id: $id) { title } }', { id })).data.dataset).toBeNull();

  const published = await as('redaktion', publish, { id, version: drafted.data.saveDataset.version });
  expect(published.errors).toBeUndefined();
  await waitUntil(async () => (await found('Trinkbrunnenverzeichnis')).includes(id));

  const stale = await as('redaktion', save, { id, record, version: drafted.data.saveDataset.version, isDraft: false });
  const { version } = published.data.publishDataset;
  expect(stale.errors).toMatchObject([{ path: ['saveDataset'], extensions: { code: 'VERSION_CONFLICT', version } }]);

  const renamed = await as('redaktion', save, {
    id,
    record: { ...record, title: 'Zapfstellen' },
    version,
    isDraft: false,
  });
  expect(renamed.data.saveDataset).toMatchObject({ draft: null, entry: { id, title: 'Zapfstellen' } });
  await waitUntil(async () => (await found('Zapfstellen')).includes(id));

  const removed = await as('redaktion', remove, { id, version: renamed.data.saveDataset.version });
  expect(removed).toEqual({ data: { deleteDataset: { published: null } } });
  await waitUntil(async () => !(await found('Zapfstellen')).includes(id));

  const { data } = await as('leitung', trail, { id });
  const title = (value: { title: string } | null) => value?.title ?? null;
  const by = `${catalogue.provider.issuer}#redaktion`;
  expect(
    data.auditTrail.entries.map((entry: { before: never; after: never }) => ({
      ...entry,
      before: title(entry.before),
      after: title(entry.after),
    })),
  ).toEqual([
    { action: 'DELETED', by, before: 'Zapfstellen', after: null },
    { action: 'PUBLISHED', by, before: 'Trinkbrunnenverzeichnis', after: 'Zapfstellen' },
    { action: 'PUBLISHED', by, before: null, after: 'Trinkbrunnenverzeichnis' },
    { action: 'DRAFT_SAVED', by, before: null, after: 'Trinkbrunnenverzeichnis' },
  ]);
});

test('all that is wrong is told at once, each with its path', async () => {
  const wrong = {
    ...record,
    title: ' ',
    issued: '31.12.2026',
    temporal: { start: '2026-02-01', end: '2026-01-01' },
    distributions: [{ id: 'a', accessUrl: 'ftp://x' }],
  };
  const { data, errors } = await as('redaktion', save, { id, record: wrong, isDraft: false });
  expect(data).toEqual({ saveDataset: null });
  const paths = [['title'], ['issued'], ['temporal'], ['distributions', 0, 'accessUrl']];
  const problems = expect.arrayContaining(paths.map((path) => expect.objectContaining({ path })));
  expect(errors).toMatchObject([{ path: ['saveDataset'], extensions: { code: 'RECORD_INVALID', problems } }]);
});

test('whoever may not edit is told the same whether or not there is a record', async () => {
  for (const [client, code] of [
    [null, 'UNAUTHENTICATED'],
    ['leitung', 'FORBIDDEN'],
    ['nachbar', 'FORBIDDEN'],
  ] as const) {
    const answers = [];
    for (const one of ['stadt/dataset/nicht-da', 'stadt/dataset/verkehrszaehlung']) {
      answers.push(await as(client, remove, { id: one, version: 'v' }));
    }
    expect(answers.map(codes)).toEqual([[code], [code]]);
    expect(answers[0]?.errors).toEqual(answers[1]?.errors);
  }
  expect(codes(await as('redaktion', trail, { id }))).toEqual(['FORBIDDEN']);
  expect(codes(await as('nachbar', trail, { id }))).toEqual(['FORBIDDEN']);
});

/** Carries out changes and answers nothing else. */
const changesAlone: Fault = async ({ asked, response, forward }) =>
  answer(response, asked.includes('mutation') ? await forward() : { status: 503, text: '' });

test('what a change leads to is shown live or not at all: a copy is older than the change', async () => {
  const saved = { id: 'stadt/dataset/mit-kopie', record: { ...record, title: 'Altstand' }, isDraft: false };
  const before = await as('redaktion', save, saved);
  await waitUntil(async () => (await found('Altstand')).includes(saved.id));
  const stadt = proxies.get('stadt') as FaultProxy;
  stadt.behave(changesAlone);
  const { version } = before.data.saveDataset;
  const unshown = [{ path: ['saveDataset', 'entry'], extensions: { code: 'OWNER_UNAVAILABLE', owner: 'stadt' } }];
  const changed = await as('redaktion', save, { ...saved, version, record: { ...record, title: 'Neustand' } });
  expect(changed.data.saveDataset).toMatchObject({ published: { title: 'Neustand' }, entry: null });
  expect(changed.errors).toMatchObject(unshown);
  // Null without an error would say that it is not published.
  const added = await as('redaktion', save, { ...saved, id: 'stadt/dataset/ohne-kopie' });
  expect(added.data.saveDataset).toMatchObject({ published: { title: 'Altstand' }, entry: null });
  expect(added.errors).toMatchObject(unshown);
  stadt.behave();
});

/** Answers every question for records with an error. */
const failing: Fault = async ({ asked, response, forward }) => {
  const failed = JSON.stringify({ data: null, errors: [{ message: 'kaputt' }] });
  answer(response, asked.includes('_entities') ? { status: 200, text: failed } : await forward());
};

test('an owner that fails inside does not betray a record that another one names', async () => {
  const [hidden, seen] = ['stadt/dataset/verborgen', 'stadt/dataset/sichtbar'];
  const naming = 'lecos/dataset/nennt-beide';
  const isDraft = false;
  await as('redaktion', save, { id: hidden, record: { ...record, visibility: 'INTERNAL' }, isDraft });
  await as('redaktion', save, { id: seen, record: { ...record, title: 'Sichtbares' }, isDraft });
  const both = { ...record, title: 'Nennendes', relatedDatasets: [hidden, seen] };
  expect((await as('nachbar', save, { id: naming, record: both, isDraft })).errors).toBeUndefined();
  await waitUntil(async () => (await found('Sichtbares')).includes(seen));
  const query = `{ dataset(id: "${naming}") { relatedDatasets { title } } }`;
  expect((await as(null, query)).data.dataset.relatedDatasets).toEqual([{ title: 'Sichtbares' }]);
  const stadt = proxies.get('stadt') as FaultProxy;
  stadt.behave(failing);
  expect(await as(null, query)).toEqual({
    data: { dataset: { relatedDatasets: [null] } },
    errors: [
      {
        message: 'kaputt',
        path: ['dataset', 'relatedDatasets', 0],
        extensions: { code: 'OWNER_ERROR', owner: 'stadt' },
      },
    ],
  });
  stadt.behave();
});
