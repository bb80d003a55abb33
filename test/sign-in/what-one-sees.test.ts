import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checkRecord, type EntryRecord } from '../../catalogue-schema/index.ts';
import { type CatalogueWithPeople, startWithPeople, waitUntil } from '../support/index.ts';

let catalogue: CatalogueWithPeople;

function record(id: string, fields: object): EntryRecord {
  const checked = checkRecord({ id, modified: '2026-03-01T00:00:00Z', ...fields }, 'stadt');
  if (!checked.ok) throw new Error(checked.problems.join('; '));
  return checked.record;
}

const publisher = { name: 'Amt für Sonderfälle' };
const all = ['offen', 'intern', 'eingeschraenkt'].map((name) => `stadt/dataset/fuchsbau-${name}`);
const dataset = (name: string, visibility: string, more: object = {}) =>
  record(`stadt/dataset/fuchsbau-${name}`, {
    title: `Fuchsbau ${name}`,
    publisher,
    visibility,
    relatedDatasets: all.filter((id) => !id.endsWith(`-${name}`)),
    contacts: ['stadt/contact/fuchs'],
    ...more,
  });

const records = [
  dataset('offen', 'PUBLIC'),
  dataset('intern', 'INTERNAL'),
  dataset('eingeschraenkt', 'RESTRICTED', { audience: ['wasserwerke'] }),
  record('stadt/contact/fuchs', {
    kind: 'PERSON',
    name: 'Reineke Schlaumeier',
    role: 'Revierleitung',
    email: 'schlaumeier@stadt.example',
    organisation: { name: 'Stadt Leipzig' },
    visibility: 'PUBLIC',
  }),
];

/** What each may see of the three datasets, and whether they read who the person is. */
const viewers = {
  'the public': { client: null, sees: ['offen'], readsNames: false },
  'somebody of nobody': { client: 'gast', sees: ['offen'], readsNames: false },
  'somebody of a company': { client: 'lecos', sees: ['offen', 'intern'], readsNames: true },
  'somebody who is named': { client: 'wasserwerke', sees: ['offen', 'intern', 'eingeschraenkt'], readsNames: true },
  'somebody of the owner': { client: 'stadt', sees: ['offen', 'intern', 'eingeschraenkt'], readsNames: true },
} as const;

beforeAll(async () => {
  const owned = ['lecos', 'wasserwerke', 'stadt'].map((id) => [id, { owners: [id] }]);
  catalogue = await startWithPeople({ ...Object.fromEntries(owned), gast: {} });
  await catalogue.owners.get('stadt')?.store.save(records, 'test');
  const isFound = async (): Promise<boolean> => {
    const { data } = await catalogue.askAs('stadt', '{ search(query: "Fuchsbau") { totalCount } }');
    return data.search.totalCount === 3;
  };
  await waitUntil(isFound, 60_000, 'the datasets are found');
});

afterAll(() => catalogue.stop());

const bearer = async (client: string | null): Promise<Record<string, string>> =>
  client === null ? {} : { authorization: `Bearer ${await catalogue.provider.tokenFor(client)}` };

const idsOf = (names: readonly string[]): string[] => names.map((name) => `stadt/dataset/fuchsbau-${name}`);

const fields = '{ id relatedDatasets { id } contacts { name email } }';
const allById = `{ ${all.map((id, place) => `r${place}: dataset(id: "${id}") ${fields}`).join(' ')} }`;

/** What somebody gets who asks for each dataset by its id. */
function expectedFor({ sees, readsNames }: (typeof viewers)[keyof typeof viewers]) {
  const ids = idsOf(sees);
  const person = readsNames
    ? { name: 'Reineke Schlaumeier', email: 'schlaumeier@stadt.example' }
    : { name: 'Revierleitung', email: null };
  const related = (id: string) => ids.filter((other) => other !== id).map((other) => ({ id: other }));
  return all
    .map((id) => (ids.includes(id) ? { id, relatedDatasets: related(id), contacts: [person] } : null))
    .map((one) => sorted(one));
}

for (const [who, viewer] of Object.entries(viewers)) {
  const { client, sees, readsNames } = viewer;
  const ids = idsOf(sees);

  test(`${who}: live from the owner`, async () => {
    const { data, errors } = await catalogue.askAs(client, allById);
    expect(errors).toBeUndefined();
    expect(Object.values(data).map((one) => sorted(one))).toEqual(expectedFor(viewer));
  });

  test(`${who}: from search, with counts`, async () => {
    const { data } = await catalogue.askAs(
      client,
      `{ search(query: "Fuchsbau") {
           totalCount facets { field values { value count } }
           edges { node { id ... on Dataset { relatedDatasets { id } } } } }
         named: search(query: "Schlaumeier") { totalCount edges { node { id } } } }`,
    );
    expect(data.search.totalCount).toBe(ids.length);
    const found = data.search.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect([...found].sort()).toEqual([...ids].sort());
    const related = data.search.edges.flatMap(
      ({ node }: { node: { relatedDatasets: { id: string }[] } }) => node.relatedDatasets,
    );
    expect(related.every(({ id }: { id: string }) => ids.includes(id))).toBe(true);
    expect(related.length).toBe(ids.length * (ids.length - 1));
    for (const { values } of data.search.facets) {
      for (const { count } of values) expect(count).toBeLessThanOrEqual(ids.length);
    }
    expect(data.named.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(
      readsNames ? ['stadt/contact/fuchs'] : [],
    );
  });

  test(`${who}: on pages and as JSON`, async () => {
    for (const id of all) {
      for (const accept of ['text/html', 'application/json']) {
        const headers = { accept, ...(await bearer(client)) };
        const response = await fetch(`${catalogue.gateway.url}/id/${id}`, { headers });
        const text = await response.text();
        expect([id, accept, response.status]).toEqual([id, accept, ids.includes(id) ? 200 : 404]);
        for (const other of all) {
          if (!ids.includes(other) && other !== id) expect(text).not.toContain(other);
        }
        expect(text.includes('Schlaumeier')).toBe(readsNames && ids.includes(id));
        if (client !== null) expect(response.headers.get('cache-control')).toContain('no-store');
      }
    }
  });
}

test('what may not be seen looks as what is not there', async () => {
  const answers = [];
  for (const id of ['stadt/dataset/fuchsbau-intern', 'stadt/dataset/fuchsbau-gibtesnicht']) {
    const response = await fetch(`${catalogue.gateway.url}/id/${id}`, { headers: { accept: 'application/json' } });
    answers.push([response.status, (await response.text()).replaceAll(id, 'ID')]);
  }
  expect(answers[0]).toEqual(answers[1]);
});

test('from copies, where the owner does not answer, everybody sees the same as live', async () => {
  await catalogue.owners.get('stadt')?.stop();
  for (const [who, viewer] of Object.entries(viewers)) {
    const { data, errors, extensions } = await catalogue.askAs(viewer.client, allById);
    expect({ who, records: Object.values(data).map((one) => sorted(one)) }).toEqual({
      who,
      records: expectedFor(viewer),
    });
    expect(extensions).toMatchObject({ catalogue: { stale: [{ owner: 'stadt' }] } });
    // What may not be seen has the error that a record has which is not there, and is missing from the relations.
    const missing = await catalogue.askAs(viewer.client, '{ r0: dataset(id: "stadt/dataset/gibt-es-nicht") { id } }');
    const [error] = missing.errors ?? [];
    const places = all.flatMap((id, place) => (idsOf(viewer.sees).includes(id) ? [] : [`r${place}`]));
    const expected = places.map((place) => ({ extensions: error?.extensions, path: [place] }));
    const unlike = (errors ?? []).map(({ extensions, path }) => ({ extensions, path }));
    expect(new Set(unlike.map((one) => JSON.stringify(one)))).toEqual(
      new Set(expected.map((one) => JSON.stringify(one))),
    );
  }
});

/** Relations have no order of their own. */
function sorted(one: unknown): unknown {
  if (one === null) return null;
  const { relatedDatasets, ...others } = one as { relatedDatasets: { id: string }[] };
  return { ...others, relatedDatasets: relatedDatasets.map(({ id }) => id).sort() };
}
