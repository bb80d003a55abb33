import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningCatalogue, startCatalogue } from '../support/index.ts';

let catalogue: RunningCatalogue;

beforeAll(async () => {
  catalogue = await startCatalogue();
});

afterAll(() => catalogue.stop());

const get = (address: string): Promise<Response> =>
  fetch(new URL(address, catalogue.gateway.url), { headers: { 'accept-language': 'de' } });

test('an owner that does not answer is named, and everything else is shown', async () => {
  await catalogue.owners.get('verkehrsbetriebe')?.stop();

  const own = await get('/id/verkehrsbetriebe/dataset/haltestellen');
  expect(own.status).toBe(503);
  expect(await own.text()).toContain(
    'Leipziger Verkehrsbetriebe (LVB) führt diesen Eintrag selbst und antwortet gerade nicht',
  );

  const other = await get('/id/stadt/dataset/verkehrszaehlung');
  const page = await other.text();
  expect(other.status).toBe(200);
  expect(page).toContain('Leipziger Verkehrsbetriebe (LVB) antwortet gerade nicht.');
  expect(page).toContain('Verkehrs- und Tiefbauamt');

  const search = await get('/suche?q=Haltestellen');
  expect(await search.text()).toContain('/id/verkehrsbetriebe/dataset/haltestellen');
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
  expect((await get('/feed.atom?q=Wasser')).status).toBe(503);
  expect((await get('/sitemap.xml')).status).toBe(503);
});
