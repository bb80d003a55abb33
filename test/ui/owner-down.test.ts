import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { RunningOwner } from '../../subgraphs/owner-kit/index.ts';
import { type RunningCatalogue, startCatalogue, waitUntil } from '../support/index.ts';

let catalogue: RunningCatalogue;
/** A record as its owner answered it, before it was down. */
let live: unknown;

const own = '/id/verkehrsbetriebe/dataset/haltestellen';
const [hidden, deleted] = ['geheim', 'geloescht'].map((name) => `verkehrsbetriebe/dataset/${name}`) as [string, string];

const get = (address: string, accept = 'text/html'): Promise<Response> =>
  fetch(new URL(address, catalogue.gateway.url), { headers: { 'accept-language': 'de', accept } });

const getJson = (address: string): Promise<Response> => get(address, 'application/json');

beforeAll(async () => {
  catalogue = await startCatalogue();
  const { store, stop } = catalogue.owners.get('verkehrsbetriebe') as RunningOwner;
  const sample = (await store.read('', 1000)).find(({ id }) => own.endsWith(id));
  if (sample === undefined) throw new Error('expected the sample record, got none');
  await store.save(
    [
      { ...sample, id: hidden, visibility: 'INTERNAL' },
      { ...sample, id: deleted },
    ],
    'test',
  );
  await waitUntil(async () => {
    const { data } = await catalogue.ask(`{ search(filter: { ids: ["${deleted}"] }) { totalCount } }`);
    return data.search.totalCount === 1;
  });
  await store.delete([deleted]);
  await waitUntil(async () => (await get(`/id/${deleted}`)).status === 410);
  const response = await getJson(own);
  expect(response.headers.has('catalogue-copy-as-of')).toBe(false);
  live = await response.json();
  await stop();
});

afterAll(() => catalogue.stop());

test('the records of an owner that does not answer are shown as search has them, and said to be copies', async () => {
  const response = await get(own);
  const page = await response.text();
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(page).toMatch(/Leipziger Verkehrsbetriebe \(LVB\) antwortet nicht\. Sie sehen die Kopie vom \d+\. \S+ \d{4}/);
  expect(page).not.toContain('Live von');
  expect(page).toContain('<h1 lang="de">Haltestellen');
  expect(page).toContain('id="betrieb"');
});

test('programs get the same record from the copy as from its owner, with the time of the copy', async () => {
  const response = await getJson(own);
  expect(response.status).toBe(200);
  const { data } = await catalogue.ask('{ owners { id mirror { followedAt } } }');
  const { mirror } = data.owners.find(({ id }: { id: string }) => id === 'verkehrsbetriebe');
  expect(response.headers.get('catalogue-copy-as-of')).toBe(mirror.followedAt);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toEqual(live);
});

test('programs that want records live or not at all get none', async () => {
  const headers = { accept: 'application/json', 'catalogue-freshness': 'live-only' };
  const response = await fetch(new URL(own, catalogue.gateway.url), { headers });
  expect([response.status, response.headers.has('retry-after')]).toEqual([503, true]);
  expect(await response.json()).toEqual({ error: 'OWNER_UNAVAILABLE' });
  const unknown = { accept: 'application/json', 'catalogue-freshness': 'fresh' };
  const refused = await fetch(new URL(own, catalogue.gateway.url), { headers: unknown });
  expect([refused.status, await refused.json()]).toEqual([
    400,
    {
      error: 'BAD_REQUEST',
      message: 'catalogue-freshness: expected "live-only" or no such header, got "fresh"',
    },
  ]);
});

test('where there is no copy that may be seen, the owner is named; what was deleted stays so', async () => {
  for (const id of [hidden, 'verkehrsbetriebe/dataset/gibt-es-nicht']) {
    const response = await get(`/id/${id}`);
    expect([id, response.status]).toEqual([id, 503]);
    const page = await response.text();
    expect(page).toContain('Leipziger Verkehrsbetriebe (LVB) führt diesen Eintrag selbst und antwortet gerade nicht');
    expect(page).toContain('type="search"');
    expect(await (await getJson(`/id/${id}`)).json()).toEqual({ error: 'OWNER_UNAVAILABLE' });
  }
  expect((await get(`/id/${deleted}`)).status).toBe(410);
});

test('an owner that does not answer is named on pages that show what is its, with the time of the copy', async () => {
  const other = await get('/id/stadt/dataset/verkehrszaehlung');
  const page = await other.text();
  expect(other.status).toBe(200);
  expect(other.headers.get('cache-control')).toBe('no-store');
  expect(other.headers.has('catalogue-copy-as-of')).toBe(false);
  expect(page).toMatch(
    /Leipziger Verkehrsbetriebe \(LVB\) antwortet nicht\. Was von dort kommt, ist eine Kopie vom \d+\. \S+ \d{4}/,
  );
  expect(page).toContain('Live von');
  expect(page).toContain('Verkehrs- und Tiefbauamt');

  const search = await get('/suche?q=Haltestellen');
  expect(await search.text()).toContain(own);
});

test('who adds hosting and does not answer costs the hosting alone', async () => {
  await catalogue.owners.get('lecos')?.stop();
  const page = await (await get('/id/stadt/dataset/verkehrszaehlung')).text();
  expect(page).toContain('Lecos GmbH antwortet gerade nicht.');
  expect(page).not.toContain('id="betrieb"');
  expect(page).toContain('id="dateien"');
});

test('without search the pages say so, and records are still shown', async () => {
  await catalogue.search.stop();
  const search = await get('/suche?q=Wasser');
  expect(search.status).toBe(503);
  expect(await search.text()).toContain('Die Suche ist nicht erreichbar');
  const start = await get('/');
  expect(start.status).toBe(200);
  expect(await start.text()).toContain('Die Suche ist nicht erreichbar');
  const record = await get('/id/wasserwerke/dataset/trinkwasserqualitaet');
  expect(record.status).toBe(200);
  expect(await record.text()).toContain('Trinkwasser');
  expect((await get('/id/wasserwerke/dataset/gibt-es-nicht')).status).toBe(404);
  expect((await get(own)).status).toBe(503);
  expect((await get('/feed.atom?q=Wasser')).status).toBe(503);
  expect((await get('/sitemap.xml')).status).toBe(503);
});
