import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { StartError } from '../../../catalogue-schema/index.ts';
import { cleanUp, serve } from '../test/test-support.ts';
import { areaKindOf } from './feature-name.ts';
import { readAreas } from './read-areas.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'areas-'));
});

afterAll(async () => {
  await cleanUp();
  await rm(folder, { recursive: true });
});

function square(west: number, south: number, size = 1): object {
  const [east, north] = [west + size, south + size];
  const ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]; // biome-ignore format: a ring
  return { type: 'Polygon', coordinates: [ring] };
}

const feature = (properties: object | null, geometry: object | null = square(10, 50)) => ({
  type: 'Feature',
  properties,
  geometry,
});

async function write(content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, 'areas.geojson');
  await writeFile(file, content);
  return file;
}

const collection = (features: readonly unknown[], more: object = {}): string =>
  JSON.stringify({ type: 'FeatureCollection', ...more, features });

test.each([
  [{ OT: '07', Name: ' Muster-\n viertel ', Stadtbezirk: 'Musterbezirk' }, 'LOCALITY', 'Muster- viertel'],
  [{ ORTSTEIL: 'Musterviertel', Stadtbezirk: 'Musterbezirk' }, 'LOCALITY', 'Musterviertel'],
  [{ Stadtbezirk: 'Musterbezirk', OT: 'Musterviertel' }, 'LOCALITY', 'Musterviertel'],
  [{ SBZ: 3, NAME: 'Musterbezirk' }, 'DISTRICT', 'Musterbezirk'],
  [{ Stadtbezirk: 'Musterbezirk' }, 'DISTRICT', 'Musterbezirk'],
  [{ GEN: 'Musterau', ort: 'nein' }, 'OTHER', 'Musterau'],
])('%j is a %s called "%s"', async (properties, kind, name) => {
  const { areas, refusals } = await readAreas({ source: await write(collection([feature(properties)])) });
  expect(refusals).toEqual([]);
  const bbox = { west: 10, south: 50, east: 11, north: 51 };
  expect(areas).toEqual([{ name, kind, bbox, geometry: square(10, 50) }]);
});

test('kind and property can be said', async () => {
  const source = await write(collection([feature({ Name: 'falsch', viertel: 'Musterviertel', SBZ: 1 })]));
  const { areas } = await readAreas({ source, kind: 'LOCALITY', nameProperty: 'viertel' });
  expect(areas).toMatchObject([{ name: 'Musterviertel', kind: 'LOCALITY' }]);
  expect([areaKindOf('district'), areaKindOf('Locality'), areaKindOf('town')]).toEqual([
    'DISTRICT',
    'LOCALITY',
    undefined,
  ]);
});

test('what is no area is refused by itself, and the last one of a name counts', async () => {
  const line = { type: 'LineString', coordinates: [[10, 50], [11, 51]] }; // biome-ignore format: one line
  const open = { type: 'MultiPolygon', coordinates: [[[[10, 50], [11, 50], [11, 51], [10, 51]]]] }; // biome-ignore format: one line
  const features = [
    feature({ Name: 'Musterviertel' }),
    feature({ OT: '07', flaeche: 'x' }),
    feature(null),
    feature({ Name: 'Linie' }, line),
    feature({ Name: 'Offen' }, open),
    feature({ Name: 'Leer' }, null),
    feature({ Name: 'Kaputt' }, { type: 'Polygon', coordinates: [[10, '50']] }),
    feature({ Name: 'x'.repeat(201) }),
    null,
    feature({ Name: 'Musterviertel' }, square(12, 50)),
  ];
  const { areas, refusals, repeats } = await readAreas({ source: await write(`\uFEFF${collection(features)}`) });
  expect(areas).toMatchObject([{ name: 'Musterviertel', bbox: { west: 12 } }]);
  expect(repeats).toEqual([{ name: 'Musterviertel', kind: 'OTHER' }]);
  const names = 'Name, Ortsteil, OT, Stadtbezirk, SBZ, GEN, Bezeichnung';
  expect(refusals.map(({ feature: which, kind, reason }) => `${which} ${kind} ${reason}`)).toEqual([
    `feature 2 LOCALITY expected a name in one of ${names}, got OT, flaeche`,
    `feature 3 OTHER expected a name in one of ${names}, got no properties`,
    'feature 4 OTHER "Linie": expected a Polygon or MultiPolygon, got LineString',
    'feature 5 OTHER "Offen": expected rings of four or more positions that end where they begin',
    'feature 6 OTHER "Leer": expected a Polygon or MultiPolygon, got none',
    'feature 7 OTHER "Kaputt": expected a GeoJSON geometry with coordinates in degrees, longitude first',
    `feature 8 OTHER expected a name in one of ${names}, got Name`,
    `feature 9 OTHER expected a name in one of ${names}, got no properties`,
  ]);
});

const inMetres = () => feature({ Name: 'Musterviertel' }, square(300_000, 5_700_000, 1000));
const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } });

test('metres that say what they are become degrees', async () => {
  const stated = await write(collection([inMetres()], crs('urn:ogc:def:crs:EPSG::25833')));
  const [area] = (await readAreas({ source: stated })).areas;
  expect(area?.bbox.west).toBeCloseTo(12.123, 3);
  expect(area?.bbox.north).toBeCloseTo(51.425, 3);
  const [said] = (await readAreas({ source: await write(collection([inMetres()])), crs: 'EPSG:25833' })).areas;
  expect(said).toEqual(area);
  const degrees = await write(collection([feature({ Name: 'Musterau' })], crs('urn:ogc:def:crs:OGC:1.3:CRS84')));
  expect((await readAreas({ source: degrees })).areas).toHaveLength(1);
});

const known = 'CRS84, EPSG:4326, EPSG:4258, EPSG:25832, EPSG:25833';

test.each([
  [
    'metres that do not say so',
    () => collection([feature({ Name: 'Musterau' }), inMetres()]),
    {},
    `: feature 2 ("Musterviertel"): expected WGS 84 degrees, longitude first, got [300000,5700000]; say with --crs what it is: ${known}`,
  ],
  [
    'degrees that are said to be metres',
    () => collection([feature({ Name: 'Musterau' })]),
    { crs: 'EPSG:25833' },
    `: feature 1 ("Musterau"): expected metres of ETRS89 / UTM zone 33N, easting first, got [10,50]; say with --crs what it is: ${known}`,
  ],
  [
    'another coordinate system',
    () => collection([inMetres()], crs('urn:ogc:def:crs:EPSG::3857')),
    {},
    `: crs: expected one of ${known}, got "urn:ogc:def:crs:EPSG::3857"`,
  ],
  [
    'a page',
    () => '<!doctype html>',
    {},
    ': expected a GeoJSON FeatureCollection, got something else than JSON ("<!doctype html>")',
  ],
  ['null', () => 'null', {}, ': expected a GeoJSON FeatureCollection, got JSON with the type null'],
  [
    'a geometry',
    () => JSON.stringify(square(1, 1)),
    {},
    ': expected a GeoJSON FeatureCollection, got JSON with the type "Polygon"',
  ],
  ['nothing', () => collection([]), {}, ': expected a GeoJSON FeatureCollection, got one without features'],
  [
    'Latin-1',
    () => Buffer.from('{"type":"ä"}', 'latin1'),
    {},
    ': expected a readable GeoJSON file, got text in another encoding than UTF-8',
  ],
])('%s is refused as a whole', async (_, content, options, message) => {
  const source = await write(content());
  await expect(readAreas({ source, ...options })).rejects.toThrow(new StartError(`${source}${message}`));
});

test('a coordinate system that nobody knows is named', async () => {
  const source = await write(collection([feature({ Name: 'Musterau' })]));
  await expect(readAreas({ source, crs: 'UTM33N' })).rejects.toThrow(
    new StartError(`crs: expected one of ${known}, got "UTM33N"`),
  );
});

test('an address is read, redirects followed, and what goes wrong there is said', async () => {
  const { url } = await serve((request, response) => {
    if (request.url === '/moved') response.writeHead(302, { location: '/areas' }).end();
    else if (request.url === '/areas') response.end(collection([feature({ Name: 'Musterau' })]));
    else response.writeHead(404).end('nothing');
  });
  expect((await readAreas({ source: `${url}/moved` })).areas).toMatchObject([{ name: 'Musterau' }]);
  await expect(readAreas({ source: `${url}/gone` })).rejects.toThrow(
    new StartError(`${url}/gone: expected a readable GeoJSON file, got HTTP 404`),
  );
  await expect(readAreas({ source: path.join(folder, 'none') })).rejects.toThrow(
    /none: expected a readable GeoJSON file, got ENOENT/,
  );
});
