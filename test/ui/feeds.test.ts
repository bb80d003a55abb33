import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { publicUrl, type RunningCatalogue, startCatalogue } from '../support/index.ts';

let catalogue: RunningCatalogue;

beforeAll(async () => {
  catalogue = await startCatalogue();
});

afterAll(() => catalogue.stop());

const get = (address: string): Promise<Response> =>
  fetch(new URL(address, catalogue.gateway.url), { headers: { 'accept-language': 'de' } });

const read = async (address: string): Promise<string> => (await get(address)).text();

const textsOf = (markup: string, element: string): string[] =>
  [...markup.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))].map(([, text]) => text as string);

test('every search is a feed with what RFC 4287 asks for, the newest first', async () => {
  const response = await get('/feed.atom?q=Verkehr&art=datensatz');
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  const feed = await response.text();
  const [head = '', ...entries] = feed.split('<entry>');
  expect(entries.length).toBeGreaterThan(3);
  for (const part of [head, ...entries]) {
    for (const element of ['id', 'title', 'updated'])
      expect([element, textsOf(part, element).length]).toEqual([element, 1]);
  }
  for (const entry of entries) {
    expect(textsOf(entry, 'name')).toHaveLength(1);
    expect(entry).toContain(`<link rel="alternate" type="text/html" href="${textsOf(entry, 'id')[0]}"/>`);
  }
  const times = entries.flatMap((entry) => textsOf(entry, 'updated'));
  expect(times).toEqual([...times].sort().reverse());
  expect(textsOf(head, 'updated')).toEqual(times.slice(0, 1));
  expect(times.every((time) => new Date(time).toISOString() === time)).toBe(true);
  const ids = entries.flatMap((entry) => textsOf(entry, 'id'));
  expect(new Set(ids).size).toBe(ids.length);
});

test('a feed has one address and id, however it was asked for', async () => {
  const self = `${publicUrl}/feed.atom?q=Verkehr&amp;art=datensatz&amp;thema=TRAN`;
  for (const address of [
    '/feed.atom?q=Verkehr&art=datensatz&thema=TRAN',
    '/feed.atom?thema=TRAN&art=datensatz&q=+Verkehr&sortierung=titel&nach=abc&unsinn=1',
  ]) {
    const feed = await read(address);
    expect(feed).toContain(`<id>${self}</id>`);
    expect(feed).toContain(`<link rel="self" type="application/atom+xml" href="${self}"/>`);
  }
});

test('a feed of nothing is a feed, and one of what cannot be searched is refused', async () => {
  const nothing = await read('/feed.atom?q=Quastenflosser&thema=TRAN&jahr=1801');
  expect(nothing).not.toContain('<entry>');
  expect(textsOf(nothing, 'updated')).toHaveLength(1);
  const words = Array.from({ length: 40 }, (_, place) => `wort${place}`).join('+');
  const refused = await get(`/feed.atom?q=${words}`);
  expect([refused.status, await refused.json()]).toEqual([400, { error: 'BAD_USER_INPUT' }]);
});

test('the sitemap has every public record once, and search engines find it', async () => {
  const { data } = await catalogue.ask('{ search(first: 100) { edges { node { uri modified } } } }');
  const nodes: { uri: string; modified: string }[] = data.search.edges.map(({ node }: { node: unknown }) => node);
  const sitemap = await read('/sitemap.xml');
  const addresses = textsOf(sitemap, 'loc');
  expect(new Set(addresses)).toEqual(
    new Set([`${publicUrl}/`, `${publicUrl}/anbieter`, ...nodes.map(({ uri }) => uri)]),
  );
  expect(addresses.length).toBe(nodes.length + 2);
  expect(textsOf(sitemap, 'lastmod').sort()).toEqual(nodes.map(({ modified }) => modified).sort());
  expect((await get('/sitemap-1.xml')).status).toBe(404);
  expect(await read('/robots.txt')).toContain(`Sitemap: ${publicUrl}/sitemap.xml`);
});

test('browsers can offer the catalogue as a search engine', async () => {
  const [, address = ''] =
    /type="application\/opensearchdescription\+xml"[^>]* href="([^"]+)"/.exec(await read('/')) ?? [];
  const response = await get(address);
  expect(response.headers.get('content-type')).toBe('application/opensearchdescription+xml; charset=utf-8');
  const [, template = ''] = /type="text\/html" template="([^"]+)"/.exec(await response.text()) ?? [];
  expect(template.startsWith(publicUrl)).toBe(true);
  const found = await read(template.replace(publicUrl, '').replace('{searchTerms}', encodeURIComponent('Trinkwasser')));
  expect(found).toContain('/id/wasserwerke/dataset/trinkwasserqualitaet');
});

test('a dataset is described to search engines as schema.org asks for', async () => {
  const page = await read('/id/stadt/dataset/verkehrszaehlung');
  const [, jsonLd = ''] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page) ?? [];
  const uri = `${publicUrl}/id/stadt/dataset/verkehrszaehlung`;
  const dataset = JSON.parse(jsonLd);
  expect(dataset).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': uri,
    url: uri,
    name: 'Verkehrszählung: Kfz- und Radverkehr an Dauerzählstellen',
    description: expect.stringMatching(/^.{50,5000}$/s),
    license: ['http://dcat-ap.de/def/licenses/dl-by-de/2.0'],
    publisher: { '@type': 'Organization', name: 'Stadt Leipzig' },
    includedInDataCatalog: { '@type': 'DataCatalog', url: `${publicUrl}/` },
    temporalCoverage: '2012-01-01/..',
    spatialCoverage: {
      '@type': 'Place',
      geo: { '@type': 'GeoShape', box: expect.stringMatching(/^51\.\d+ 12\.\d+ 51\.\d+ 12\.\d+$/) },
    },
  });
  expect(dataset.distribution.length).toBeGreaterThan(1);
  for (const distribution of dataset.distribution) {
    expect(distribution).toMatchObject({ '@type': 'DataDownload', contentUrl: expect.stringMatching(/^https?:/) });
  }
  const empty = Object.entries(dataset).filter(
    ([, value]) => value === null || (Array.isArray(value) && value.length === 0),
  );
  expect(empty).toEqual([]);
  expect(page).toContain(`<link rel="canonical" href="${uri}"/>`);
});

test.each(['barrierefreiheit', 'impressum', 'datenschutz', 'leichte-sprache'])(
  '%s says that it is a placeholder',
  async (name) => {
    for (const [language, word] of [
      ['de', 'Platzhalter'],
      ['en', 'Pla(tzhalter|ceholder)'],
    ] as const) {
      const response = await fetch(new URL(`/${name}?lang=${language}`, catalogue.gateway.url));
      expect(await response.text()).toMatch(new RegExp(`<blockquote>\\s*<p><strong>${word}\\.</strong>`));
    }
  },
);
