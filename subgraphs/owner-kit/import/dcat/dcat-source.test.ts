import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { type ContactRecord, checkRecord, type DatasetRecord } from '../../../../catalogue-schema/index.ts';
import { startForeignServer } from '../../../../test/support/start-foreign-server.ts';
import type { SourceItem } from '../record-source.ts';
import { CatalogueSourceError } from '../source/index.ts';
import { type CatalogueLimits, usualLimits } from './catalogue-limits.ts';
import { dcatSource } from './dcat-source.ts';

const example = path.join(import.meta.dirname, 'test/catalogue.ttl');
let folder: string;
const cleanups: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dcat-'));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

interface Reading {
  readonly items: readonly SourceItem[];
  readonly records: ReadonlyMap<string, object>;
  readonly failure?: string;
  readonly code?: string | undefined;
}

/** Reads a source to its end; records are those that the contract takes. */
async function read(source: string, limits: Partial<CatalogueLimits> = {}): Promise<Reading> {
  const items: SourceItem[] = [];
  const records = new Map<string, object>();
  try {
    for await (const item of dcatSource({ owner: 'uni', source, limits: { ...usualLimits, ...limits } }).items()) {
      items.push(item);
      for (const value of 'records' in item ? item.records : []) {
        const checked = checkRecord(value, 'uni');
        if (!checked.ok) throw new Error(`${checked.id}: ${checked.problems.join('; ')}`);
        records.set(checked.record.id, checked.record);
      }
    }
  } catch (error) {
    const code = error instanceof CatalogueSourceError ? error.code : undefined;
    return { items, records, failure: (error as Error).message, code };
  }
  return { items, records };
}

async function fileWith(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

const licence = expect.objectContaining({ code: 'dl-by-de/2.0', open: true });

test('a dataset of DCAT-AP.de becomes a record with all that the contract has room for', async () => {
  const { records } = await read(example);
  const service = {
    title: 'Pegelstände (WMS)',
    kind: 'WMS',
    layers: [],
    endpointUrl: 'https://uni.example/wms',
    licence,
  };
  expect(records.get('uni/dataset/pegelstaende-2025')).toEqual({
    audience: [],
    id: 'uni/dataset/pegelstaende-2025',
    title: 'Pegelstände',
    description: 'Pegel aller Flüsse',
    translations: [{ language: 'en', title: 'Water levels', description: 'Levels of all rivers' }],
    keywords: ['Wasser', 'Fluss', 'Hydrologie'],
    themes: ['ENVI'],
    publisher: { name: 'Universität Musterstadt', kind: 'UNIVERSITY', website: 'https://uni.example/' },
    creators: [{ name: 'Institut für Wasser e. V.', kind: 'CIVIL_SOCIETY' }],
    contacts: expect.arrayContaining(['uni/contact/wasser-uni-musterstadt.de']),
    issued: '2025-01-05',
    modified: '2025-02-01T09:00:00.000Z',
    frequency: 'DAILY',
    languages: ['de'],
    accessRights: 'PUBLIC',
    visibility: 'PUBLIC',
    highValueCategories: ['EARTH_OBSERVATION_AND_ENVIRONMENT'],
    legalBasis: ['http://data.europa.eu/eli/reg_impl/2023/138/oj'],
    conformsTo: [],
    landingPage: 'https://uni.example/pegel',
    documentation: ['https://uni.example/pegel/hilfe'],
    spatial: {
      bbox: { west: 12, south: 51, east: 13, north: 52 },
      geometry: { type: 'Polygon', coordinates: [[[12, 51], [13, 51], [13, 52], [12, 51]]] }, // biome-ignore format: a ring
      places: ['Musterstadt'],
      geocodingLevel: 'MUNICIPALITY',
      geocodingKey: '14713000',
    },
    temporal: { start: '2020-01-01', end: '2024-12-31' },
    distributions: [
      {
        id: 'csv',
        title: 'Alle Pegel',
        accessUrl: 'https://uni.example/pegel/daten',
        downloadUrl: 'https://uni.example/pegel.csv',
        format: 'CSV',
        mediaType: 'text/csv',
        licence,
        attribution: 'Universität Musterstadt',
        byteSize: 1024,
        availability: 'STABLE',
        checksum: { algorithm: 'md5', value: 'a58d35bebefa4972898110b9f5da62bc' },
        conformsTo: [],
      },
    ],
    services: [
      {
        id: 'pegel',
        title: 'Pegel als API',
        kind: 'SENSORTHINGS',
        endpointUrl: 'https://uni.example/api',
        endpointDescription: 'https://uni.example/api/doc',
        layers: [],
        licence,
      },
      { ...service, id: 'wms', endpointDescription: 'https://uni.example/wms?SERVICE=WMS&REQUEST=GetCapabilities' },
    ],
    relatedDatasets: ['uni/dataset/karte'],
    projectRefs: [],
  });
});

test('what a dataset does not say itself comes from its catalogue', async () => {
  const { records } = await read(example);
  expect(records.get('uni/dataset/karte')).toMatchObject({
    publisher: { name: 'Universität Musterstadt' },
    modified: '2025-03-01T00:00:00.000Z',
    contacts: ['uni/contact/wasser-uni-musterstadt.de'],
  });
});

test('contacts have what vCard says of them, and nobody who is a person is public', async () => {
  const { records, items } = await read(example);
  expect(records.get('uni/contact/wasser-uni-musterstadt.de')).toMatchObject({
    kind: 'MAILBOX',
    name: 'Institut für Wasser',
    organisation: { name: 'Universität Musterstadt', kind: 'UNIVERSITY' },
    unit: 'Institut für Wasser',
    email: 'wasser@uni-musterstadt.de',
    phone: '+49-341-1',
    website: 'https://uni.example/wasser',
    address: { street: 'Weg 1', postalCode: '04103', locality: 'Musterstadt', country: 'DE' },
    visibility: 'PUBLIC',
    modified: '2025-03-01T00:00:00.000Z',
  });
  const all = [...records.values()] as (ContactRecord | DatasetRecord)[];
  const [person] = all.filter((record): record is ContactRecord => 'kind' in record && record.kind === 'PERSON');
  expect(person).toMatchObject({ name: 'Erika Muster', visibility: 'INTERNAL' });
  expect(person?.id).not.toMatch(/erika|muster|service/);
  expect(JSON.stringify(items.filter((item) => 'records' in item))).not.toContain('"name":"Erika Muster","kind"');
  expect(JSON.stringify(all.filter(({ visibility }) => visibility === 'PUBLIC'))).not.toContain('Erika');
});

test('a dataset that lacks what the contract requires is refused with the reason', async () => {
  const { items } = await read(example);
  expect(items.filter((item) => 'problem' in item)).toEqual([
    {
      name: 'https://daten.uni.example/dataset/ohne-titel',
      id: 'uni/dataset/ohne-titel',
      problem: 'title: expected text in dct:title, got none',
    },
    { name: 'Ohne Adresse', problem: 'id: expected an address or dct:identifier to make one of, got none that fits' },
  ]);
});

const ofEverySyntax: Readonly<Record<string, string>> = {
  'a.nt': [
    '<https://x.example/d/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .',
    '<https://x.example/d/a> <http://purl.org/dc/terms/title> "Bäume"@de .',
    '<https://x.example/d/a> <http://purl.org/dc/terms/publisher> _:p .',
    '_:p <http://xmlns.com/foaf/0.1/name> "Grünamt" .',
    '<https://x.example/d/a> <http://purl.org/dc/terms/modified> "2025-01-01" .',
  ].join('\n'),
  'a.jsonld': JSON.stringify({
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
    },
    '@graph': [
      {
        '@id': 'https://x.example/d/a',
        '@type': 'dcat:Dataset',
        'dct:title': { '@value': 'Bäume', '@language': 'de' },
        'dct:publisher': { 'foaf:name': 'Grünamt' },
        'dct:modified': '2025-01-01',
      },
    ],
  }),
  'a.rdf': `<?xml version="1.0" encoding="ISO-8859-1"?>
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#"
        xmlns:dct="http://purl.org/dc/terms/" xmlns:foaf="http://xmlns.com/foaf/0.1/">
      <dcat:Dataset rdf:about="https://x.example/d/a">
        <dct:title xml:lang="de">Bäume</dct:title>
        <dct:publisher><foaf:Agent foaf:name="Grünamt"/></dct:publisher>
        <dct:modified>2025-01-01</dct:modified>
      </dcat:Dataset>
    </rdf:RDF>`,
};

test.each(Object.keys(ofEverySyntax))('%s is read by its content', async (name) => {
  const encoding = name === 'a.rdf' ? 'latin1' : 'utf8';
  const file = await fileWith('catalogue', Buffer.from(ofEverySyntax[name] as string, encoding));
  expect((await read(file)).records.get('uni/dataset/a')).toMatchObject({
    title: 'Bäume',
    publisher: { name: 'Grünamt' },
    modified: '2025-01-01T00:00:00.000Z',
  });
});

test.each([
  [
    'a context elsewhere',
    '{"@context": "https://anderswo.example/dcat.jsonld", "@id": "https://x.example/a"}',
    'faulty JSON-LD: Failed to load remote context https://anderswo.example/dcat.jsonld: contexts are not fetched, the document must hold it itself',
  ],
  ['a web page', '<!doctype html><p>Willkommen', 'a web page'],
  [
    'RDF of something else',
    '<https://x.example/a> <https://x.example/b> "c" .',
    'RDF without dcat:Dataset and dcat:Catalog',
  ],
  ['broken Turtle', '<https://x.example/a> "b" .', 'faulty Turtle: Unexpected literal on line 1.'],
  [
    'RDF/XML that breaks off',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Seq>',
    'faulty RDF/XML: no end of the element rdf:RDF',
  ],
  [
    'JSON-LD that breaks off',
    '{"@id": "https://x.example/a", "@type": ["http://www.w3.org/ns/dcat#Dataset"], "x": [',
    'faulty JSON-LD: ',
  ],
  [
    'an enormous entity',
    `<!DOCTYPE rdf [<!ENTITY a "${'a'.repeat(1000)}">]><rdf:RDF/>`,
    'faulty RDF/XML: an entity of more than 300 characters',
  ],
  ['no UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'text in another encoding than utf-8'],
])('a file that holds %s is refused', async (_, content, got) => {
  const file = await fileWith('faulty', content);
  expect(await read(file)).toMatchObject({
    items: [],
    failure: expect.stringContaining(`${file}: expected a DCAT catalogue, got ${got}`),
  });
});

const page = (number: number, next?: string): string => `
  @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
  <https://x.example/d/${number}> a dcat:Dataset ; dct:title "${number}" ; dct:modified "2025-01-01" ; dct:publisher _:p .
  _:p <http://xmlns.com/foaf/0.1/name> "Amt ${number}" .
  ${next === undefined ? '' : `<p${number}> <http://www.w3.org/ns/hydra/core#next> <${next}> .`}`;

test('a catalogue in pages is read to its last one, and its unnamed nodes are kept apart', async () => {
  const { url, asked, stop } = await startForeignServer((request, response) => {
    const number = Number(new URL(request.url ?? '', 'http://x').searchParams.get('page') ?? 1);
    response.end(page(number, number < 3 ? `?page=${number + 1}` : undefined));
  });
  cleanups.push(stop);
  const { records, failure } = await read(`${url}/catalog.ttl`);
  expect(failure).toBeUndefined();
  expect([...records.values()].map((record) => (record as DatasetRecord).publisher.name)).toEqual([
    'Amt 1',
    'Amt 2',
    'Amt 3',
  ]);
  expect(asked).toEqual(['/catalog.ttl', '/catalog.ttl?page=2', '/catalog.ttl?page=3']);
});

test.each([
  ['http://127.0.0.2:1/', 'expected a next page on the same server, got http://127.0.0.2:1/'],
  ['?page=2', 'expected a DCAT catalogue, got HTTP 500'],
])('where the next page is %s, the first is given and then the error', async (next, message) => {
  const { url, stop } = await startForeignServer((request, response) => {
    if (request.url === '/') response.end(page(1, next));
    else response.writeHead(500).end();
  });
  cleanups.push(stop);
  const { records, failure } = await read(`${url}/`);
  expect([...records.keys()]).toEqual(['uni/dataset/1']);
  expect(failure).toContain(message);
});

test('a file that is one page of a catalogue is a partial reading', async () => {
  const file = await fileWith('page.ttl', page(1, '?page=2'));
  const { records, failure } = await read(file);
  expect([...records.keys()]).toEqual(['uni/dataset/1']);
  expect(failure).toBe(`${file}: expected a DCAT catalogue as a whole, got one page of it`);
});

async function servePages(text: (number: number) => string) {
  const server = await startForeignServer((request, response) => {
    response.end(text(Number(new URL(request.url ?? '', 'http://x').searchParams.get('page') ?? 1)));
  });
  cleanups.push(server.stop);
  return server;
}

test.each<readonly [string, (number: number) => string, readonly string[]]>([
  ['themselves', () => '?page=2', ['/', '/?page=2']],
  ['in a circle', (number) => `?page=${(number % 3) + 1}`, ['/', '/?page=2', '/?page=3', '/?page=1']],
])('pages that lead to %s are told from a whole catalogue', async (_, next, pages) => {
  const { url, asked } = await servePages((number) => page(number, next(number)));
  const { records, failure, code } = await read(`${url}/`);
  expect(code).toBe('SOURCE_CIRCULAR');
  expect(failure).toMatch(/: expected (a next page that was not read yet|pages that differ), got /);
  expect([...records.keys()]).toEqual(['uni/dataset/1', 'uni/dataset/2', 'uni/dataset/3'].slice(0, pages.length));
  expect(asked).toEqual(pages);
});

test('the same page under ever new addresses ends the reading', async () => {
  const { url, asked } = await servePages(() => page(1, 'more/'));
  const { records, failure, code } = await read(`${url}/`);
  expect(failure).toBe(`${url}/: expected pages that differ, got the same again at ${url}/more/`);
  expect(code).toBe('SOURCE_CIRCULAR');
  expect([...records.keys()]).toEqual(['uni/dataset/1']);
  expect(asked).toEqual(['/', '/more/']);
});

test.each<readonly [Partial<CatalogueLimits>, string]>([
  [{ statements: 14 }, '/?page=3: expected a DCAT catalogue, got more than 14 statements'],
  [{ pages: 3 }, '/: expected at most 3 pages, got more'],
  [{ allBytes: 1000 }, '/: expected at most 0.001 MB in all pages, got more'],
])('pages without an end are read as far as %j', async (limits, message) => {
  const { url } = await servePages((number) => page(number, `?page=${number + 1}`));
  const { records, failure, code } = await read(`${url}/`, limits);
  expect(code).toBe('SOURCE_TOO_LARGE');
  expect(failure).toContain(`${url}${message}`);
  expect([...records.keys()].slice(0, 2)).toEqual(['uni/dataset/1', 'uni/dataset/2']);
});

test.each([
  ['a.nt', 5],
  ['a.jsonld', 5],
  ['a.rdf', 6],
])('%s ends at the first statement that is too many', async (name, count) => {
  const file = await fileWith('long', Buffer.from(ofEverySyntax[name] as string, name === 'a.rdf' ? 'latin1' : 'utf8'));
  expect(await read(file, { statements: count - 1 })).toMatchObject({
    items: [],
    failure: `${file}: expected a DCAT catalogue, got more than ${count - 1} statements`,
    code: 'SOURCE_TOO_LARGE',
  });
  expect(await read(file, { statements: count })).not.toHaveProperty('failure');
});

test('JSON-LD is read whatever the order of its keys', async () => {
  const { '@context': context, '@graph': graph } = JSON.parse(ofEverySyntax['a.jsonld'] as string);
  const [{ '@id': id, '@type': type, ...dataset }] = graph;
  const names = { ...context, id: '@id', type: '@type' };
  const file = await fileWith('order', JSON.stringify({ '@graph': [{ ...dataset, type, id }], '@context': names }));
  expect((await read(file)).records.get('uni/dataset/a')).toMatchObject({ title: 'Bäume' });
});

const destatis = path.resolve('../shared/data/dcat-ap-de/catalogues/destatis-catalog-original-input.rdf');
if (!existsSync(destatis)) console.warn(`Not tested: ${destatis}, a real catalogue, is not there.`);

(existsSync(destatis) ? test : test.skip)('a real catalogue of 135 datasets is read without loss', async () => {
  const { items, records, failure } = await read(destatis);
  expect(failure).toBeUndefined();
  expect(items.filter((item) => 'problem' in item)).toEqual([]);
  const datasets = [...records.values()].filter((record): record is DatasetRecord => 'distributions' in record);
  expect(datasets).toHaveLength(135);
  expect(datasets.filter(({ distributions: [first] }) => first?.licence?.open !== true)).toEqual([]);
  expect(datasets.filter(({ contacts }) => contacts.length !== 1)).toEqual([]);
});
