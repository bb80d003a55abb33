import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type GraphQLAnswer, type RunningCatalogue, startCatalogue, waitUntil } from '../support/index.ts';

let catalogue: RunningCatalogue;

beforeAll(async () => {
  catalogue = await startCatalogue();
});

afterAll(() => catalogue.stop());

const query = `{
  city: dataset(id: "stadt/dataset/verkehrszaehlung") {
    title
    contacts { name owner { name } }
    projects { title }
    hosting { operator }
  }
  transport: dataset(id: "verkehrsbetriebe/dataset/fahrplan") { title }
}`;

/** Without the copies that stand in for it (`stale-copies.test.ts`). */
async function askLive(): Promise<GraphQLAnswer> {
  const response = await fetch(`${catalogue.gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'catalogue-freshness': 'live-only' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as GraphQLAnswer;
}

test('an owner that is down costs its own records only, each with its name at the right path', async () => {
  const before = await catalogue.ask(query);
  expect(before.errors).toBeUndefined();
  await catalogue.owners.get('verkehrsbetriebe')?.stop();

  const after = await askLive();
  const { contacts, projects, ...city } = after.data.city;
  const lost = (path: (string | number)[]) => ({
    message: 'the owner "verkehrsbetriebe" did not answer: ECONNREFUSED',
    path,
    extensions: { code: 'OWNER_UNAVAILABLE', owner: 'verkehrsbetriebe' },
  });
  const lostPlaces = (key: 'contacts' | 'projects'): number[] =>
    after.data.city[key].flatMap((target: unknown, place: number) => (target === null ? [place] : []));
  expect(after.data.transport).toBeNull();
  expect(city).toEqual({ title: before.data.city.title, hosting: before.data.city.hosting });
  expect(contacts.filter(Boolean)).toEqual(
    before.data.city.contacts.filter((contact: { owner: { name: string } }) => !contact.owner.name.includes('LVB')),
  );
  expect(lostPlaces('contacts').length).toBeGreaterThan(0);
  expect(lostPlaces('projects').length).toBeGreaterThan(0);
  expect(projects.length).toBe(before.data.city.projects.length);
  expect(new Set(after.errors?.map((error) => JSON.stringify(error)))).toEqual(
    new Set(
      [
        lost(['transport']),
        ...lostPlaces('contacts').map((place) => lost(['city', 'contacts', place])),
        ...lostPlaces('projects').map((place) => lost(['city', 'projects', place])),
      ].map((error) => JSON.stringify(error)),
    ),
  );
});

test('search goes on finding the records of an owner that is down', async () => {
  const { data, errors } = await catalogue.ask(
    '{ search(query: "Fahrplandaten") { edges { node { id title ... on Dataset { contacts { name } } } } } }',
  );
  expect(errors).toBeUndefined();
  expect(data.search.edges[0].node.id).toBe('verkehrsbetriebe/dataset/fahrplan');
  expect(data.search.edges[0].node.contacts.length).toBeGreaterThan(0);
});

test('the directory says who is down', async () => {
  const down = async (): Promise<string[]> => {
    const { data } = await catalogue.ask('{ owners { id server { state lastError } } }');
    return data.owners
      .filter(({ server }: { server: { state: string } }) => server.state === 'DOWN')
      .map(({ id }: { id: string }) => id);
  };
  await waitUntil(async () => (await down()).length > 0, 60_000, 'an owner is down');
  expect(await down()).toEqual(['verkehrsbetriebe']);
});

test('search that is down is null with its code, and what the owners answer is still there', async () => {
  await catalogue.search.stop();
  const { data, errors } = await catalogue.ask(`{
    search(query: "Bus") { totalCount }
    dataset(id: "stadt/dataset/luftqualitaet") { title projects { title } relatedDatasets { id } }
    owners { id records { datasets } }
  }`);
  expect(data.search).toBeNull();
  expect(data.dataset).toMatchObject({ title: expect.stringContaining('Luftqualität'), projects: null });
  expect(data.dataset.relatedDatasets.length).toBeGreaterThan(0);
  expect(data.owners).toContainEqual({ id: 'stadt', records: null });
  const failures = errors?.map(({ path, extensions }) => [path?.join('.') ?? '', extensions?.code]);
  expect(failures).toContainEqual(['dataset', 'SEARCH_UNAVAILABLE']);
  expect(failures).toContainEqual(['search', 'SEARCH_UNAVAILABLE']);
  expect(new Set(failures?.map(([, code]) => code))).toEqual(new Set(['SEARCH_UNAVAILABLE']));
});
