import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestOwner } from '../../test/support/index.ts';
import { type Area, type AreaKind, areaStore } from './areas/index.ts';
import type { RunningSearch } from './index.ts';
import { box, cityRecords, square } from './test/city-records.ts';
import {
  cleanUp,
  engines,
  followed,
  search,
  startTestOwner,
  startTestSearch,
  temporaryDatabase,
} from './test/test-support.ts';

const all = ['stadt', 'bezirk', 'dreieck', 'punkt', 'umbau', 'idee', 'post'];
const nordau = box(12, 12, 13, 13);

let stadt: TestOwner;

beforeAll(async () => {
  stadt = await startTestOwner('stadt');
  await stadt.store.save(cityRecords, 'test');
});

afterAll(cleanUp);

describe.each(engines)('on %s', (_, databaseUrl) => {
  let running: RunningSearch;

  beforeAll(async () => {
    running = await startTestSearch([followed('stadt', stadt)], await temporaryDatabase(databaseUrl));
  });

  afterAll(() => running.stop());

  /** Names of the hits in order. */
  async function names(filter: object, orderBy = 'MODIFIED', query: string | null = null): Promise<string[]> {
    const operation = `query ($query: String, $filter: SearchFilter, $orderBy: SearchOrder!) {
      search(query: $query, filter: $filter, orderBy: $orderBy) { edges { node { id } } } }`;
    const data = await search(running, operation, { query, filter, orderBy });
    return data.search.edges.map(({ node }: { node: { id: string } }) => node.id.replace(/.*\//, ''));
  }

  test.each([
    [{}, all],
    [{ kinds: [], owners: [], years: [], places: [] }, all],
    [{ kinds: ['PROJECT', 'CONTACT'] }, ['umbau', 'idee', 'post']],
    [{ owners: ['stadt'] }, all],
    [{ owners: ['lvb'] }, []],
    [{ owners: [''] }, []],
    [{ publishers: ['Amt für Geoinformation'] }, ['stadt']],
    [{ publishers: ['Geheimamt'] }, []],
    [{ keywords: ['Plan'] }, ['stadt', 'umbau']],
    [{ keywords: ['Karte', 'Plan'] }, ['stadt', 'bezirk', 'umbau']],
    [{ keywords: ['', 'Geheim'] }, []],
    [{ themes: ['ENVI', 'GOVE'] }, ['bezirk']],
    [{ formats: ['csv', ''] }, ['bezirk']],
    [{ formats: ['Shapefile', 'wms'] }, ['stadt']],
    [{ licences: ['dl-by-de/2.0'] }, ['stadt', 'bezirk']],
    [{ openLicence: true }, ['stadt', 'bezirk']],
    [{ openLicence: false }, ['stadt']],
    [{ serviceKinds: ['WMS', 'WFS'] }, ['stadt']],
    [{ years: [2021] }, ['stadt', 'umbau']],
    [{ years: [2019, 2024] }, ['dreieck', 'punkt']],
    [{ visibilities: ['INTERNAL'] }, []],
    [{ visibilities: ['INTERNAL', 'PUBLIC'] }, all],
    [{ highValueCategories: ['GEOSPATIAL', 'MOBILITY'] }, ['stadt']],
    [{ projectStatuses: ['RUNNING'] }, ['umbau']],
    [{ fundingProgrammes: ['EFRE', 'Horizont'] }, ['umbau', 'idee']],
    [{ themes: ['REGI'], keywords: ['Plan'], openLicence: true }, ['stadt']],
    [{ bbox: nordau }, ['stadt', 'bezirk']],
    [{ bbox: box(13.5, 16.5, 13.5, 16.5) }, ['stadt', 'dreieck', 'punkt']],
    [{ intersects: square(box(13, 16, 14, 17)) }, ['stadt', 'punkt']],
    [{ intersects: square(box(11, 14, 12, 15)) }, ['stadt', 'dreieck']],
    [{ intersects: { type: 'Point', coordinates: [12.5, 12.5] } }, ['stadt', 'bezirk']],
    [{ intersects: { type: 'LineString', coordinates: [[10, 9], [20, 9]] } }, []], // biome-ignore format: a line
    [{ near: { longitude: 13.5, latitude: 16.5, radius: 0 } }, ['stadt', 'dreieck', 'punkt']],
    [{ near: { longitude: 13.5, latitude: 17.5, radius: 100_000 } }, ['stadt', 'dreieck']],
    [{ near: { longitude: 13.5, latitude: 17.5, radius: 120_000 } }, ['stadt', 'dreieck', 'punkt']],
    [{ near: { longitude: 12.5, latitude: 12.5 } }, all],
    [{ period: { from: '2021-12-31', to: '2021-12-31' } }, ['stadt', 'umbau']],
    [{ period: { from: '2022-07-01' } }, ['punkt']],
    [{ period: { to: '2022-01-01' } }, ['stadt', 'bezirk', 'umbau']],
    [{ issued: { from: '2020-06-01', to: '2022-01-31' } }, ['stadt', 'bezirk']],
    [{ issued: { to: '2019-12-31' } }, ['dreieck']],
    [{ modified: { from: '2026-02-01T00:00:00Z', to: '2026-03-01T01:00:00+01:00' } }, ['bezirk', 'dreieck']],
    [{ modified: { to: '2025-10-31T23:59:59Z' } }, ['post']],
    [{ modified: { from: null } }, all],
    [{ ids: [] }, all],
    [{ ids: ['stadt/dataset/punkt', 'stadt/contact/post', 'stadt/dataset/punkt'] }, ['punkt', 'post']],
    [{ ids: ['stadt/dataset/gibt-es-nicht', 'stadt/dataset/geheim', 'unsinn', ''] }, []],
    [{ ids: ['stadt/dataset/punkt', 'stadt/contact/post'], kinds: ['CONTACT'] }, ['post']],
    [{ ids: ['stadt/dataset/bezirk', 'stadt/dataset/punkt'], bbox: nordau }, ['bezirk']],
  ])('filter %j leaves %j', async (filter, expected) => {
    expect(await names(filter)).toEqual(expected);
  });

  test('records are asked for by their ids, and by words, places and order besides', async () => {
    const ids = ['stadt/dataset/stadt', 'stadt/dataset/bezirk', 'stadt/project/umbau'];
    expect(await names({ ids }, 'TITLE')).toEqual(['stadt', 'bezirk', 'umbau']);
    expect(await names({ ids, themes: ['ENVI'] })).toEqual(['bezirk']);
    expect(await names({ ids: ids.slice(1) }, 'RELEVANCE', 'Karte')).toEqual(['bezirk']);
    const operation = `query ($ids: [ID!], $query: String) { search(query: $query, filter: { ids: $ids }, orderBy: MODIFIED, first: 2) {
      totalCount pageInfo { hasNextPage } facets(fields: [KIND]) { values { value count } } edges { indexedAt } } }`;
    const data = await search(running, operation, { ids });
    expect(data.search).toMatchObject({
      totalCount: 3,
      pageInfo: { hasNextPage: true },
      facets: [
        {
          values: [
            { value: 'DATASET', count: 2 },
            { value: 'PROJECT', count: 1 },
          ],
        },
      ],
    });
    expect(data.search.edges.map(({ indexedAt }: { indexedAt: string }) => Date.parse(indexedAt))).not.toContain(
      Number.NaN,
    );
    expect((await search(running, operation, { ids: [ids[0]], query: 'Bezirk' })).search.totalCount).toBe(0);
  });

  test('what fits the place comes before what reaches far beyond it, whatever is newer', async () => {
    expect(await names({ bbox: nordau }, 'RELEVANCE')).toEqual(['bezirk', 'stadt']);
    expect(await names({ bbox: nordau }, 'RELEVANCE', 'Karte')).toEqual(['bezirk', 'stadt']);
    expect(await names({ intersects: square(nordau) }, 'RELEVANCE', 'Karte')).toEqual(['bezirk', 'stadt']);
    expect(await names({}, 'RELEVANCE', 'Karte')).toEqual(['stadt', 'bezirk']);
  });

  test('DISTANCE orders by the farthest corner, and what lies nowhere comes last', async () => {
    const near = { longitude: 12.5, latitude: 12.5 };
    expect(await names({ near }, 'DISTANCE')).toEqual(['bezirk', 'punkt', 'dreieck', 'stadt', 'umbau', 'idee', 'post']);
    const inBoxes = { near: { ...near, radius: 0 } };
    expect(await names(inBoxes, 'DISTANCE')).toEqual(['bezirk', 'stadt']);
  });

  test('a place is found by its name, and by its area once that is imported', async () => {
    expect(await names({ places: ['Nordau'] })).toEqual(['bezirk', 'punkt']);
    expect(await names({ places: ['nordau', 'Südau'] })).toEqual(['bezirk', 'punkt']);
    expect(await names({ places: ['Südau'] })).toEqual([]);
    expect(await names({ places: [''] })).toEqual([]);
    expect(await names({ places: ['Geheimau'] })).toEqual([]);
    const area = (name: string, kind: AreaKind, bbox: Area['bbox']): Area => ({
      name,
      kind,
      bbox,
      geometry: square(bbox),
    });
    const areas = [area('Nordau', 'DISTRICT', nordau), area('Südau', 'LOCALITY', box(11, 14, 12, 15))];
    await areaStore(running.database).saveAreas({ source: 'erfunden.geojson', areas, removesOthers: true });
    expect(await names({ places: ['Nordau'] })).toEqual(['stadt', 'bezirk', 'punkt']);
    expect(await names({ places: ['NORDAU'] }, 'RELEVANCE')).toEqual(['bezirk', 'stadt', 'punkt']);
    expect(await names({ places: ['sudau'] })).toEqual(['stadt', 'dreieck']);
    expect(await names({ places: ['Südau', 'Nordau'] })).toEqual(['stadt', 'bezirk', 'dreieck', 'punkt']);
    expect(await names({ places: ['Nordau'], bbox: box(13, 16, 14, 17) })).toEqual(['stadt', 'punkt']);
  });

  test('every facet has its values in the words of both languages', async () => {
    const data = await search(
      running,
      '{ search { facets { field values { value count de: label en: label(language: EN) } } } }',
    );
    const read = data.search.facets.map(({ field, values }: { field: string; values: Record<string, unknown>[] }) => [
      field,
      ...values.map(({ value, count, de, en }) => `${value} ${count}: ${de === en ? de : `${de}, ${en}`}`),
    ]);
    const ones = [2019, 2020, 2023, 2024, 2025, 2026].map((year) => `${year} 1: ${year}`);
    expect(read).toEqual([
      ['KIND', 'DATASET 4: Datensätze, Datasets', 'PROJECT 2: Projekte, Projects', 'CONTACT 1: Kontakte, Contacts'],
      ['OWNER', 'stadt 7: Eigenbetrieb stadt'],
      ['PUBLISHER', 'Stadt Leipzig 3: Stadt Leipzig', 'Amt für Geoinformation 1: Amt für Geoinformation'],
      ['THEME', 'REGI 2: Regionen und Städte, Regions and cities', 'ENVI 1: Umwelt, Environment'],
      ['KEYWORD', 'Karte 2: Karte', 'Plan 2: Plan'],
      ['FORMAT', 'CSV 1: CSV', 'SHP 1: Esri Shapefile', 'WMS_SRVC 1: WMS'],
      [
        'LICENCE',
        'dl-by-de/2.0 2: Datenlizenz Deutschland – Namensnennung – Version 2.0',
        'cc-by-nc/4.0 1: Creative Commons Namensnennung – Nicht kommerziell 4.0 International (CC BY-NC 4.0)',
      ],
      ['OPEN_LICENCE', 'true 2: Offene Lizenz, Open licence', 'false 1: Andere Lizenz, Other licence'],
      ['SERVICE_KIND', 'WMS 1: Kartendienst (WMS), Map service (WMS)'],
      ['YEAR', ...[2021, 2022].map((year) => `${year} 2: ${year}`), ...ones],
      ['PLACE', 'Nordau 1: Nordau'],
      ['VISIBILITY', 'PUBLIC 7: Öffentlich, Public'],
      ['HIGH_VALUE_CATEGORY', 'GEOSPATIAL 1: Georaum, Geospatial'],
      ['PROJECT_STATUS', 'IDEA 1: Idee, Idea', 'RUNNING 1: Laufend, Running'],
      ['FUNDING_PROGRAMME', 'EFRE 1: EFRE', 'Horizont 1: Horizont'],
    ]);
  });

  test.each([
    [{ kinds: ['PROJECT'] }, 'KIND', 'DATASET 4, PROJECT 2, CONTACT 1'],
    [{ owners: ['lvb'] }, 'OWNER', 'stadt 7'],
    [{ publishers: ['Amt für Geoinformation'] }, 'PUBLISHER', 'Stadt Leipzig 3, Amt für Geoinformation 1'],
    [{ themes: ['ENVI'] }, 'THEME', 'REGI 2, ENVI 1'],
    [{ keywords: ['Plan'] }, 'KEYWORD', 'Karte 2, Plan 2'],
    [{ formats: ['SHP'] }, 'FORMAT', 'CSV 1, SHP 1, WMS_SRVC 1'],
    [{ licences: ['cc-by-nc/4.0'] }, 'LICENCE', 'dl-by-de/2.0 2, cc-by-nc/4.0 1'],
    [{ openLicence: false }, 'OPEN_LICENCE', 'true 2, false 1'],
    [{ serviceKinds: ['WFS'] }, 'SERVICE_KIND', 'WMS 1'],
    [{ years: [1900] }, 'YEAR', '2021 2, 2022 2, 2019 1, 2020 1, 2023 1, 2024 1, 2025 1, 2026 1'],
    [{ visibilities: ['INTERNAL'] }, 'VISIBILITY', 'PUBLIC 7'],
    [{ highValueCategories: ['MOBILITY'] }, 'HIGH_VALUE_CATEGORY', 'GEOSPATIAL 1'],
    [{ projectStatuses: ['IDEA'] }, 'PROJECT_STATUS', 'IDEA 1, RUNNING 1'],
    [{ fundingProgrammes: ['EFRE'] }, 'FUNDING_PROGRAMME', 'EFRE 1, Horizont 1'],
    // Other filters count: what fails its own filter alone is there, what fails another one too is not.
    [{ themes: ['ENVI'], keywords: ['Plan'] }, 'THEME', 'REGI 1'],
    [{ themes: ['ENVI'], keywords: ['Plan'] }, 'KEYWORD', 'Karte 1'],
    [{ themes: ['ENVI'], keywords: ['Plan'] }, 'KIND', ''],
    [{ bbox: nordau, themes: ['ENVI'] }, 'THEME', 'REGI 2, ENVI 1'],
    [{ themes: ['ENVI'], period: { from: '2022-01-01' } }, 'THEME', 'ENVI 1, REGI 1'],
  ])('with %j, %s is counted as %s', async (filter, field, expected) => {
    const operation = `query ($filter: SearchFilter, $fields: [FacetField!]) {
      search(filter: $filter) { facets(fields: $fields) { values { value count } } } }`;
    const data = await search(running, operation, { filter, fields: [field] });
    const [{ values }] = data.search.facets;
    expect(values.map(({ value, count }: { value: string; count: number }) => `${value} ${count}`).join(', ')).toBe(
      expected,
    );
  });
});
