import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../owner-kit/index.ts';
import { openSearchDatabase } from '../open-search-database.ts';
import { cleanUp, cleanUpLater, engines, temporaryDatabase } from '../test/test-support.ts';
import type { Area, AreaKind } from './area.ts';
import { areaStore, areasNamed, areasStartingWith } from './area-store.ts';

let database: Database;

beforeAll(async () => {
  database = await openSearchDatabase(await temporaryDatabase(engines[0]?.[1]));
  cleanUpLater(() => database.close());
});

afterAll(cleanUp);

function area(name: string, kind: AreaKind = 'LOCALITY', west = 10): Area {
  const ring = [[west, 50], [11, 50], [11, 51], [west, 51], [west, 50]]; // biome-ignore format: a ring
  const bbox = { west, south: 50, east: 11, north: 51 };
  return { name, kind, bbox, geometry: { type: 'Polygon', coordinates: [ring] } as Area['geometry'] };
}

const save = (areas: readonly Area[], removesOthers = true) =>
  areaStore(database).saveAreas({ source: 'test.geojson', areas, removesOthers });

const names = async (...asked: string[]) =>
  (await areasNamed(database, asked)).map(({ name, kind }) => `${kind} ${name}`);

test('areas are replaced kind by kind, and what came of each is said', async () => {
  const first = [area('Süd-Musterau'), area('Musterviertel'), area('Musterviertel', 'DISTRICT')];
  expect(await save(first)).toEqual({ outcomes: ['new', 'new', 'new'], removed: 0 });
  expect(await save(first)).toEqual({ outcomes: ['unchanged', 'unchanged', 'unchanged'], removed: 0 });
  const second = [area('Süd-Musterau', 'LOCALITY', 9), area('Neumuster')];
  expect(await save(second, false)).toEqual({ outcomes: ['changed', 'new'], removed: 0 });
  expect(await names('musterviertel')).toEqual(['DISTRICT Musterviertel', 'LOCALITY Musterviertel']);
  expect(await save(second)).toEqual({ outcomes: ['unchanged', 'unchanged'], removed: 1 });
  expect(await names('Musterviertel')).toEqual(['DISTRICT Musterviertel']);
  expect(await save([])).toEqual({ outcomes: [], removed: 0 });
  expect(await areasNamed(database, ['SUD musterau', 'fehlt', '--'])).toEqual(second.slice(0, 1));
});

test('what cannot be written leaves everything as it was', async () => {
  const before = await names('Musterviertel', 'Neumuster', 'Süd-Musterau');
  const broken = { ...area('Defekt'), bbox: { west: null } } as unknown as Area;
  await expect(save([area('Anderes'), broken])).rejects.toThrow();
  expect(await names('Musterviertel', 'Neumuster', 'Süd-Musterau')).toEqual(before);
  expect(await names('Anderes')).toEqual([]);
});

test('names are suggested by their beginning', async () => {
  await save([area('Musterau'), area('Müsterdorf'), area('Musterviertel'), area('100 % Muster')]);
  const suggested = async (text: string, limit = 10) =>
    (await areasStartingWith(database, text, limit)).map(({ name, kind }) => `${kind} ${name}`);
  expect(await suggested('Müst')).toEqual([
    'LOCALITY Musterau',
    'LOCALITY Müsterdorf',
    'DISTRICT Musterviertel',
    'LOCALITY Musterviertel',
  ]);
  expect(await suggested('must', 1)).toEqual(['LOCALITY Musterau']);
  expect(await suggested('100%')).toEqual(['LOCALITY 100 % Muster']);
  expect(await suggested('%')).toEqual([]);
  expect(await suggested('  ')).toEqual([]);
  expect(await areasNamed(database, [])).toEqual([]);
});
