import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestOwner, waitUntil } from '../../test/support/index.ts';
import type { RunningSearch } from './index.ts';
import { lvbRecords, stadtRecords } from './test/linked-records.ts';
import {
  cleanUp,
  dataset,
  engines,
  followed,
  idsFor,
  search,
  startTestOwner,
  startTestSearch,
  temporaryDatabase,
} from './test/test-support.ts';

let stadt: TestOwner;
let lvb: TestOwner;

beforeAll(async () => {
  stadt = await startTestOwner('stadt');
  lvb = await startTestOwner('lvb');
  await stadt.store.save(stadtRecords, 'test');
  await lvb.store.save(lvbRecords, 'test');
});

afterAll(cleanUp);

describe.each(engines)('on %s', (_, databaseUrl) => {
  let running: RunningSearch;

  beforeAll(async () => {
    const owners = [followed('stadt', stadt), followed('lvb', lvb)];
    running = await startTestSearch(owners, await temporaryDatabase(databaseUrl));
  });

  afterAll(() => running.stop());

  test.each([
    ['Haltestelle', ['stadt/dataset/haltestellen', 'stadt/dataset/buslinien']],
    ['haltestellen stadtgebiet', ['stadt/dataset/haltestellen']],
    ['Aerzte Strasse', ['stadt/dataset/strassen']],
    ['Nahverkehr', ['stadt/dataset/haltestellen']],
    ['Liniennetz', ['lvb/contact/netz']],
    ['geheimwort', []],
    ['der die das', []],
    ['?!', []],
    ["' & | ! ( ) : * \\ <-> ''", []],
  ])('%j finds %j', async (words, expected) => {
    expect(await idsFor(running, words)).toEqual(expected);
  });

  test('without words everything public is found, the newest first', async () => {
    const all = [
      'stadt/dataset/buslinien',
      'stadt/dataset/haltestellen',
      'stadt/dataset/strassen',
      'lvb/dataset/fahrplan',
    ];
    expect((await idsFor(running, null)).filter((id) => id.includes('/dataset/'))).toEqual(all);
    expect(await idsFor(running, '  ')).toHaveLength(8);
    expect(await idsFor(running, null, 'orderBy: TITLE')).toEqual([
      'stadt/dataset/buslinien',
      'lvb/project/echtzeit',
      'lvb/dataset/fahrplan',
      'stadt/dataset/haltestellen',
      'stadt/contact/leitung',
      'lvb/contact/netz',
      'stadt/dataset/strassen',
      'lvb/project/takt',
    ]);
  });

  test.each([
    ['kinds: [PROJECT]', ['lvb/project/echtzeit', 'lvb/project/takt']],
    ['kinds: [DATASET], owners: ["lvb", "nobody"]', ['lvb/dataset/fahrplan']],
    ['themes: [ENVI, REGI]', ['stadt/dataset/buslinien', 'stadt/dataset/strassen']],
    ['formats: ["shp"]', ['stadt/dataset/buslinien']],
    ['formats: [" wms"]', ['stadt/dataset/haltestellen']],
    ['formats: ["CSV"], themes: [ENVI]', ['stadt/dataset/buslinien']],
    ['licences: ["cc-zero", "dl-by-de/2.0"]', ['lvb/dataset/fahrplan', 'stadt/dataset/haltestellen']],
    ['bbox: { west: 12.6, south: 51.5, east: 13, north: 52 }', ['stadt/dataset/haltestellen']],
    ['bbox: { west: 12.9, south: 51.1, east: 12.9, north: 51.1 }', ['stadt/dataset/buslinien']],
    ['bbox: { west: 0, south: 0, east: 1, north: 1 }', []],
  ])('filter { %s }', async (filter, expected) => {
    expect((await idsFor(running, null, `filter: { ${filter} }`)).sort()).toEqual(expected);
  });

  test('facets count what the viewer may see and leave out their own filter', async () => {
    const data = await search(
      running,
      `{ search(filter: { kinds: [DATASET], owners: ["stadt"], formats: [] }) {
           totalCount facets(fields: [KIND, OWNER, THEME, FORMAT, LICENCE]) { field values { value label count } } } }`,
    );
    expect(data.search).toEqual({
      totalCount: 3,
      facets: [
        {
          field: 'KIND',
          values: [
            { value: 'DATASET', label: 'Datensätze', count: 3 },
            { value: 'CONTACT', label: 'Kontakte', count: 1 },
          ],
        },
        {
          field: 'OWNER',
          values: [
            { value: 'stadt', label: 'Eigenbetrieb stadt', count: 3 },
            { value: 'lvb', label: 'Eigenbetrieb lvb', count: 1 },
          ],
        },
        {
          field: 'THEME',
          values: [
            { value: 'TRAN', label: 'Verkehr', count: 2 },
            { value: 'ENVI', label: 'Umwelt', count: 1 },
            { value: 'REGI', label: 'Regionen und Städte', count: 1 },
          ],
        },
        {
          field: 'FORMAT',
          values: [
            { value: 'CSV', label: 'CSV', count: 2 },
            { value: 'SHP', label: 'Esri Shapefile', count: 1 },
            { value: 'WMS_SRVC', label: 'WMS', count: 1 },
          ],
        },
        {
          field: 'LICENCE',
          values: [{ value: 'dl-by-de/2.0', label: 'Datenlizenz Deutschland – Namensnennung – Version 2.0', count: 1 }],
        },
      ],
    });
    const one = await search(
      running,
      '{ search(query: "haltestelle") { facets(fields: [THEME], limit: 1) { values { value count } } } }',
    );
    expect(one.search.facets).toEqual([{ values: [{ value: 'TRAN', count: 2 }] }]);
  });

  test("a person's name, address and numbers are neither found nor shown", async () => {
    for (const words of ['Mustermann', 'Erika', 'erika.mustermann@example.org', '555000', 'Geheimgasse']) {
      expect(await idsFor(running, words)).toEqual([]);
    }
    expect(await idsFor(running, 'Leitung Verkehrsplanung')).toEqual(['stadt/contact/leitung']);
    const { rows } = await running.database.knex.raw(
      `select (to_jsonb(entry) - 'personal_words' - 'personal_title_sort')::text as text from ??.search_entry as entry`,
      [running.database.schema],
    );
    for (const { text } of rows) expect(text).not.toMatch(/mustermann|erika|555000|geheimgasse/i);
    const data = await search(
      running,
      '{ search(query: "Verkehrsplanung") { edges { cursor node { title ... on Contact { name email phone address { street } } } } } }',
    );
    expect(data.search.edges[0].node).toEqual({
      title: 'Leitung Verkehrsplanung',
      name: 'Leitung Verkehrsplanung',
      email: null,
      phone: null,
      address: null,
    });
  });

  test('a change is found and a deletion vanishes', async () => {
    await stadt.store.save([dataset('stadt/dataset/neu', { title: 'Trinkbrunnen' })], 'test');
    await waitUntil(async () => (await idsFor(running, '"Trinkbrunnen"')).length === 1);
    await stadt.store.save([dataset('stadt/dataset/neu', { title: 'Springbrunnen' })], 'test');
    await waitUntil(async () => (await idsFor(running, '"Springbrunnen"')).length === 1);
    expect(await idsFor(running, '"Trinkbrunnen"')).toEqual([]);
    await stadt.store.save([dataset('stadt/dataset/neu', { title: 'Springbrunnen', visibility: 'INTERNAL' })], 'test');
    await waitUntil(async () => (await idsFor(running, '"Springbrunnen"')).length === 0);
    await stadt.store.save([dataset('stadt/dataset/neu', { title: 'Springbrunnen' })], 'test');
    await waitUntil(async () => (await idsFor(running, '"Springbrunnen"')).length === 1);
    await stadt.store.delete(['stadt/dataset/neu']);
    await waitUntil(async () => (await idsFor(running, '"Springbrunnen"')).length === 0);
  });
});
