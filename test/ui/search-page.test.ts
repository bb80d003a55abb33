import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { EntryRecord } from '../../catalogue-schema/index.ts';
import type { RunningOwner } from '../../subgraphs/owner-kit/index.ts';
import { type RunningCatalogue, startCatalogue, waitUntil } from '../support/index.ts';

let catalogue: RunningCatalogue;

beforeAll(async () => {
  catalogue = await startCatalogue();
});

afterAll(() => catalogue.stop());

const get = (address: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(new URL(address, catalogue.gateway.url), { headers: { 'accept-language': 'de', ...headers } });

async function html(address: string, headers: Record<string, string> = {}): Promise<string> {
  return (await get(address, headers)).text();
}

/** What a reader of the markup sees of it. */
const words = (markup: string): string =>
  markup
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\s+/g, ' ');

/** The address of the first link whose words fit. */
function linkTo(markup: string, label: RegExp): string {
  for (const [, attributes = '', text = ''] of markup.matchAll(/<a ([^>]*)>([\s\S]*?)<\/a>/g)) {
    const [, address] = /href="([^"]*)"/.exec(attributes) ?? [];
    if (label.test(words(text).trim()) && address !== undefined) return address.replaceAll('&amp;', '&');
  }
  throw new Error(`expected a link ${label}, got ${words(markup).slice(0, 500)}`);
}

test('without a script one goes from the form to results, narrows them by a link, and reads a record', async () => {
  const start = await html('/');
  const [, action] = /<form[^>]* action="([^"]+)" method="get"/.exec(start) ?? [];
  const [, field] = /<input[^>]* name="([^"]+)" type="search"/.exec(start) ?? [];
  expect([action, field]).toEqual(['/suche', 'q']);

  const results = await html(`${action}?${field}=Verkehr`);
  expect(results).toContain('<mark>');
  const all = Number(/(\d+) Ergebnisse/.exec(words(results))?.[1]);
  const narrowed = await html(linkTo(results, /^GTFS 1$/));
  expect(words(narrowed)).toContain('1 Ergebnis');
  expect(all).toBeGreaterThan(1);
  expect(words(narrowed)).toContain('Format und Dienst: GTFS');

  const record = await html(linkTo(narrowed, /^LVB-Fahrplandaten/));
  expect(words(record)).toContain('Live von Leipziger Verkehrsbetriebe');
  expect(await html(linkTo(narrowed, /^Alle Filter entfernen$/))).toBe(results);
});

test('an address says everything: kind, order, period, place and page', async () => {
  const projects = await html('/suche?art=projekt&sortierung=titel');
  const titles = [...projects.matchAll(/hit__title"><a[^>]*>([^<]+)/g)].map(([, title]) => title as string);
  expect(titles).toEqual([...titles].sort(new Intl.Collator('de').compare));
  expect(projects).not.toContain('<p class="hit__kind">Datensatz</p>');

  const first = await html('/suche?sortierung=titel');
  const second = await html(linkTo(first, /^Nächste Seite$/));
  expect(linkTo(second, /^Zum Anfang der Liste$/)).toBe('/suche?sortierung=titel');
  const title = /hit__title"><a[^>]*>([^<]+)/;
  expect(title.exec(second)?.[1]).not.toBe(title.exec(first)?.[1]);

  const old = await html('/suche?bis=1900-01-01&ort=Leipzig');
  expect(words(old)).toContain('Nichts gefunden');
  expect(words(old)).toContain('Bis 1. Januar 1900');
  // What an address cannot mean is as if it were not there.
  const odd = await get('/suche?art=unsinn&thema=UNSINN&von=2020-99-99&jahr=x&sortierung=y');
  expect(odd.status).toBe(200);
  expect(words(await odd.text())).not.toContain('Alle Filter entfernen');
});

test('what was widened or may be meant is said', async () => {
  expect(words(await html('/suche?q=Feinstaup'))).toContain('Gesucht wurde nach „Feinstaub“');
  const refused = await get('/suche?nach=unsinn');
  expect(refused.status).toBe(400);
  expect(words(await refused.text())).toContain('So kann die Suche nicht beantwortet werden');
});

test('the language is what the address asks for, else what the browser prefers', async () => {
  expect(await html('/', { 'accept-language': 'fr, en;q=0.8, de;q=0.5' })).toContain('<html lang="en">');
  expect(await html('/', { 'accept-language': 'fr' })).toContain('<html lang="de">');
  const english = await html('/suche?q=Wasser&lang=en', { 'accept-language': 'de' });
  expect(words(english)).toContain('Search results');
  expect(linkTo(english, /^Deutsch$/)).toBe('/suche?q=Wasser&lang=de');
  expect(linkTo(english, /^Providers$/)).toBe('/anbieter?lang=en');
});

test('a record answers programs as JSON, with the same address', async () => {
  const response = await get('/id/stadt/dataset/verkehrszaehlung', { accept: 'application/json' });
  expect(response.headers.get('vary')).toBe('accept, accept-language, accept-encoding');
  expect(await response.json()).toMatchObject({
    __typename: 'Dataset',
    id: 'stadt/dataset/verkehrszaehlung',
    publisher: { name: 'Stadt Leipzig' },
  });
  const missing = await get('/id/stadt/dataset/gibt-es-nicht', { accept: 'application/json' });
  expect([missing.status, await missing.json()]).toEqual([404, { error: 'NOT_FOUND' }]);
});

test('what is not there is 404, with a box to search for it', async () => {
  for (const address of ['/id/stadt/dataset/gibt-es-nicht', '/id/unsinn', '/anbieter/niemand', '/gibt-es-nicht']) {
    const response = await get(address);
    expect([address, response.status]).toEqual([address, 404]);
    expect(await response.text()).toContain('type="search"');
  }
});

test('an address that begins with slashes is none of another host', async () => {
  const { port } = new URL(catalogue.gateway.url);
  for (const path of ['//', '//evil.example/', '/\\evil.example/', '/.//evil.example/']) {
    const answer = new Promise<IncomingMessage>((resolve) => request({ port, path }, resolve).end());
    const { statusCode } = await answer;
    const markup = await text(await answer);
    expect([path, statusCode]).toEqual([path, 404]);
    expect(markup).toContain('type="search"');
    expect(markup).not.toMatch(/href="(\/\/|\/?\\)/);
  }
});

test('every page may load and run nothing but its own files', async () => {
  const policy = (await get('/')).headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  for (const address of ['/suche?q=Wasser', '/id/stadt/project/connected-urban-twins', '/impressum', '/unsinn']) {
    const response = await get(address);
    expect(response.headers.get('content-security-policy')).toBe(policy);
    expect(response.headers.has('set-cookie')).toBe(false);
    const page = await response.text();
    expect(page).not.toMatch(/ style="|<style| on\w+="/);
    for (const [script] of page.matchAll(/<script[^>]*>/g)) {
      expect(script).toMatch(/^<script type="(application\/(ld\+)?json"|module" src="\/assets\/start-[\w-]+\.js")>$/);
    }
  }
  const start = await html('/');
  for (const [, asset] of start.matchAll(/<(?:link|script)[^>]* (?:href|src)="([^"]+)"/g)) {
    if (asset?.startsWith('/')) expect([asset, (await get(asset)).status]).toEqual([asset, 200]);
  }
});

test('a project without an end says since when it has been going on', async () => {
  expect(await html('/suche?q=LeipzigMOVE&lang=de')).toContain('<li class="tag">seit 2020</li>');
  expect(await html('/suche?q=LeipzigMOVE&lang=en')).toContain('<li class="tag">since 2020</li>');
});

test('words of records are text and never markup, links lead to the web only', async () => {
  const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)>';
  const { store } = catalogue.owners.get('lecos') as RunningOwner;
  const sample = (await store.read('', 1000)).find(({ id }) => id === 'lecos/dataset/geodateninfrastruktur');
  const links = '[klick](javascript:alert(1)) [Netz](https://example.org/) <a href="data:text/html,x">x</a>';
  const record = {
    ...(sample as EntryRecord),
    id: 'lecos/dataset/boese',
    title: `Boese ${hostile}`,
    description: `${hostile}\n\n${links}`,
    keywords: [hostile],
  };
  await store.save([record], 'test');
  await waitUntil(async () => (await html('/suche?q=Boese')).includes('&lt;/script'), 60_000, 'the record is found');
  for (const address of ['/suche?q=Boese', '/id/lecos/dataset/boese', '/suche?q=Boese&lang=en', '/feed.atom?q=Boese']) {
    const markup = await html(address);
    expect(markup).not.toMatch(/<img|<script>|href="(javascript|data):/);
  }
  const page = await html('/id/lecos/dataset/boese');
  expect(page).toContain('<a href="https://example.org/" rel="nofollow noopener">Netz</a>');
  const [, jsonLd = ''] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page) ?? [];
  expect(JSON.parse(jsonLd).name).toBe(`Boese ${hostile}`);
  expect(words(await html(`/suche?q=${encodeURIComponent(hostile)}`))).not.toContain('undefined');
});
