import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checkRecord, type EntryRecord } from '../../catalogue-schema/index.ts';
import { startGateway } from '../../gateway/index.ts';
import type { RunningOwner } from '../../subgraphs/owner-kit/index.ts';
import { copyKeys, publicUrl, type RunningCatalogue, searchAt, startCatalogue, waitUntil } from '../support/index.ts';

let catalogue: RunningCatalogue;
let sample: EntryRecord;

beforeAll(async () => {
  catalogue = await startCatalogue();
  const records = await lecos().store.read('', 1000);
  sample = records.find(({ id }) => id === 'lecos/dataset/geodateninfrastruktur') as EntryRecord;
});

afterAll(() => catalogue.stop());

const lecos = (): RunningOwner => catalogue.owners.get('lecos') as RunningOwner;

const get = (address: string, accept = 'text/html', language = 'de'): Promise<Response> =>
  fetch(new URL(address, catalogue.gateway.url), { headers: { 'accept-language': language, accept } });

/** What a reader of the markup sees of it. */
const words = (markup: string): string =>
  markup
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\s+/g, ' ');

const pageOf = async (id: string, language = 'de'): Promise<string> =>
  (await get(`/id/${id}`, 'text/html', language)).text();

async function json(id: string): Promise<readonly [status: number, body: unknown]> {
  const response = await get(`/id/${id}`, 'application/json');
  return [response.status, await response.json()];
}

/** Puts a record into an owner's data and waits until search has it, or has it no more. */
async function save(fields: Partial<EntryRecord> & { readonly id: string }): Promise<void> {
  await lecos().store.save([{ ...sample, ...fields } as EntryRecord], 'test');
  const query = 'query ($ids: [ID!]) { search(filter: { ids: $ids }) { totalCount } }';
  const expected = fields.visibility === 'INTERNAL' ? 0 : 1;
  const isMirrored = async () => (await catalogue.ask(query, { ids: [fields.id] })).data.search.totalCount === expected;
  await waitUntil(isMirrored, 60_000, `${fields.id} is mirrored`);
}

test('every record that search finds has a page, whatever its kind', async () => {
  const { data } = await catalogue.ask('{ search(first: 100) { totalCount edges { node { id title } } } }');
  expect(data.search.totalCount).toBe(data.search.edges.length);
  const heading = /<h1[^>]*>([^<]*)<\/h1>/;
  for (const { node } of data.search.edges as { node: { id: string; title: string } }[]) {
    const response = await get(`/id/${node.id}`);
    const [, title = ''] = heading.exec(await response.text()) ?? [];
    expect([node.id, response.status, title.replaceAll('&amp;', '&')]).toEqual([node.id, 200, node.title]);
  }
});

test('a deleted record is 410, with its date and a box to search for another', async () => {
  const id = 'lecos/dataset/geloescht';
  await save({ id });
  expect((await get(`/id/${id}`)).status).toBe(200);
  await lecos().store.delete([id]);
  await waitUntil(async () => (await get(`/id/${id}`)).status === 410, 60_000, 'the deletion is known');

  const page = await pageOf(id);
  const today = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'Europe/Berlin' }).format(new Date());
  expect(words(page)).toContain(`Lecos GmbH hat den Eintrag am ${today} gelöscht`);
  expect(page).toContain('type="search"');
  expect(page).toContain('<meta name="robots" content="noindex"/>');
  expect(words(await pageOf(id, 'en'))).toContain('Lecos GmbH deleted the record on');
  expect(await json(id)).toEqual([410, { error: 'DELETED', deletedAt: expect.stringMatching(/^\d{4}-.*Z$/) }]);

  await save({ id });
  expect((await get(`/id/${id}`)).status).toBe(200);
});

test('what the public never saw, or may not see any more, is not there, deleted or not', async () => {
  const [hidden, withdrawn, marker] = ['geheim', 'zurueckgezogen', 'danach'].map((name) => `lecos/dataset/${name}`) as [
    string,
    string,
    string,
  ];
  await save({ id: withdrawn });
  await save({ id: hidden, visibility: 'INTERNAL' });
  await save({ id: withdrawn, visibility: 'INTERNAL' });
  expect(await json(withdrawn)).toEqual([404, { error: 'NOT_FOUND' }]);
  await lecos().store.delete([hidden, withdrawn]);
  // Feeds are read in order: with this one, the deletions are mirrored.
  await save({ id: marker });
  const id = 'lecos/dataset/gibt-es-nicht';
  const never = await pageOf(id);
  expect(never).toContain('value="gibt es nicht"');
  for (const gone of [hidden, withdrawn]) {
    expect(await json(gone)).toEqual([404, { error: 'NOT_FOUND' }]);
    const page = (await pageOf(gone)).replaceAll(gone, id).replaceAll(`"${gone.split('/')[2]}"`, '"gibt es nicht"');
    expect(page).toBe(never);
  }
});

test('how a dataset is hosted is shown where the graph says it', async () => {
  const page = words(await pageOf('stadt/dataset/verkehrszaehlung'));
  expect(page).toContain('Betreiber Lecos GmbH');
  expect(page).toContain('Servicestufe Gold');
  expect(page).toContain('99,9 % eines Monats');
  expect(page).toContain('sonntags, 03:00 bis 05:00 Uhr');
  expect(page).toContain('...Hosting');
  expect(words(await pageOf('stadt/dataset/verkehrszaehlung', 'en'))).toContain('Sundays, 03:00 to 05:00');
  const [, record] = await json('stadt/dataset/verkehrszaehlung');
  expect(record).toMatchObject({ hosting: { operator: 'Lecos GmbH', serviceLevel: 'GOLD' } });
});

test('without the owner that adds hosting, pages are whole without it', async () => {
  const others = [...catalogue.owners].filter(([id]) => id !== 'lecos');
  const database = catalogue.databaseOf('gateway-without-lecos');
  await copyKeys(catalogue.registry, database);
  const gateway = await startGateway({
    host: '127.0.0.1',
    port: 0,
    publicUrl,
    owners: others.map(([id, { url }]) => ({ id, url: `${url}/graphql` })),
    search: searchAt(catalogue.search.url),
    database,
    timeout: 10_000,
    log: () => {},
  });
  try {
    const response = await fetch(new URL('/id/stadt/dataset/verkehrszaehlung', gateway.url));
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain('id="dateien"');
    expect(page).not.toMatch(/id="betrieb"|[Hh]osting/);
  } finally {
    await gateway.stop();
  }
});

test('the query that a page shows for its record is answered with that record', async () => {
  const page = await pageOf('stadt/dataset/verkehrszaehlung');
  const [, shown = ''] = /<pre[^>]*><code>([\s\S]*?)<\/code>/.exec(page) ?? [];
  const query = shown.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  const { data, errors } = await catalogue.ask(query);
  expect(errors).toBeUndefined();
  expect(await json('stadt/dataset/verkehrszaehlung')).toEqual([200, data.record]);
});

test('a record that says next to nothing has a page, which says what is missing in words', async () => {
  const checked = checkRecord({
    id: 'lecos/dataset/karg',
    title: 'Karg',
    publisher: { name: 'Lecos GmbH' },
    modified: '2026-01-01T00:00:00Z',
    visibility: 'PUBLIC',
  });
  if (!checked.ok) throw new Error(checked.problems.join('; '));
  await lecos().store.save([checked.record], 'test');
  const page = words(await pageOf('lecos/dataset/karg'));
  expect(page).toContain('keine Dateien oder Dienste');
  expect(page).toContain('Lizenz der Dateien');
  expect(page).not.toMatch(/undefined|null|NaN|distributions\./);
});

test('a project shows its steps with their dates, its money, its aims and how people took part', async () => {
  const page = await pageOf('stadt/project/connected-urban-twins');
  const [, steps = ''] = /<ol class="steps"[^>]*>([\s\S]*?)<\/ol>/.exec(page) ?? [];
  expect(words(steps).trim()).toBe('Idee Beantragt Laufend 1. Januar 2021 Abgeschlossen 31. Dezember 2025');
  expect(steps).toMatch(/<li[^>]* aria-current="step">(?:(?!<\/li>).)*Abgeschlossen/);
  const [, table = ''] = /<table class="funding">([\s\S]*?)<\/table>/.exec(page) ?? [];
  expect(words(table)).toContain('Modellprojekte Smart Cities');
  expect(words(table)).toContain('6.355.500 €');
  const bars = [...table.matchAll(/<rect width="([\d.]+)%"/g)].map(([, width]) => Math.round(Number(width)));
  expect(bars).toEqual([65, 100]);
  for (const part of [
    '(INSEK 2030)',
    'partizipativ und inklusiv',
    'Chancen',
    'Risiken',
    '1. April 2023 bis 30. April 2023',
  ]) {
    expect(words(page)).toContain(part);
  }
});

test('a contact shows who sent whom, for how long, and who gives instructions', async () => {
  const page = words(await pageOf('stadt/contact/referat-digitale-stadt'));
  expect(page).toContain('Entsandt von Leipziger Stadtwerke an Stadt Leipzig, Referat Digitale Stadt');
  expect(page).toMatch(
    /Zeitraum\s+1\. Januar 2020 bis 31\. Dezember 2027\s+Umfang\s+50 % der Arbeitszeit\s+Weisungsbefugnis/,
  );
  expect(page).toContain('Zuständig für Datensätze');
});

test('a provider shows how much it has, how fresh it is and whether it answers', async () => {
  const page = await (await get('/anbieter/wasserwerke')).text();
  const { data } = await catalogue.ask('{ owners { id records { datasets } } }');
  const { records } = data.owners.find(({ id }: { id: string }) => id === 'wasserwerke');
  expect(page).toContain(`<a href="/suche?art=datensatz&amp;anbieter=wasserwerke">${records.datasets}</a>`);
  expect(words(page)).toMatch(/Server\s+Erreichbar/);
  expect(page).toMatch(/Letzte Änderung eines Eintrags<\/dt><dd><time dateTime="[^"]+" title="\d/i);
});

test('what a record says cannot turn, widen or break the page', async () => {
  const hostile = '\u202egnp.exe\u202c <img src=x onerror=alert(1)>';
  await save({ id: 'lecos/dataset/gedreht', title: hostile } as never);
  await save({ id: 'lecos/dataset/endlos', title: 'x'.repeat(10_000) } as never);
  const turned = await pageOf('lecos/dataset/gedreht');
  expect(turned).not.toMatch(/[\u202a-\u202e]|<img/);
  const [, heading = ''] = /<h1[^>]*>([^<]*)<\/h1>/.exec(await pageOf('lecos/dataset/endlos')) ?? [];
  expect(heading).toBe(`${'x'.repeat(300)}…`);
});

test('of very many files the first are shown, and the others one step away', async () => {
  const { distributions } = sample as EntryRecord & { distributions: object[] };
  const many = Array.from({ length: 130 }, (_, place) => ({
    ...distributions[0],
    id: `nr-${place}`,
    title: `Datei ${place}`,
  }));
  await save({ id: 'lecos/dataset/viele', distributions: many } as never);
  const page = await pageOf('lecos/dataset/viele');
  const [shown = '', folded = ''] = page.split('120 weitere Dateien');
  const files = (markup: string): number => [...markup.matchAll(/<h3[^>]*>Datei \d+/g)].length;
  expect([files(shown), files(folded)]).toEqual([10, 120]);
});
