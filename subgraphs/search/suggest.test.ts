import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestOwner } from '../../test/support/index.ts';
import { areaStore } from './areas/index.ts';
import type { RunningSearch } from './index.ts';
import { box, square } from './test/city-records.ts';
import {
  cleanUp,
  contact,
  dataset,
  engines,
  followed,
  project,
  search,
  startTestOwner,
  startTestSearch,
  temporaryDatabase,
} from './test/test-support.ts';

const records = [
  dataset('stadt/dataset/baum', { title: 'Bäume', themes: ['ENVI'], spatial: { places: ['Übersee', 'Baumdorf'] } }),
  dataset('stadt/dataset/kataster', { title: 'Baumkataster der Stadt', themes: ['ENVI', 'GOVE'] }),
  dataset('stadt/dataset/aerzte', { title: 'Ärzte nach Ortsteil', themes: ['HEAL'], description: 'Baum' }),
  dataset('stadt/dataset/linien', { title: 'Linien', themes: ['TRAN'], keywords: ['Baumwolle'] }),
  project('stadt/project/baum', { title: 'Ein Baum für jede Straße' }),
  contact('stadt/contact/baum', { name: 'Baumpflege', unit: 'Geheimnisse' }),
  contact('stadt/contact/person', { kind: 'PERSON', name: 'Erika Baumann', role: 'Leitung Umweltamt' }),
  dataset('stadt/dataset/geheim', {
    title: 'Baumgeheimnis',
    visibility: 'INTERNAL',
    themes: ['JUST'],
    spatial: { places: ['Baumhausen'] },
  }),
  // They fit "tief" alike: the hidden words that came first must not tell.
  dataset('stadt/dataset/tief-geheim', { title: 'Tiefgarage Tiefbau', visibility: 'RESTRICTED' }),
  dataset('stadt/dataset/tief-1', { title: 'Tiefgarage' }),
  dataset('stadt/dataset/tief-2', { title: 'Tiefbau' }),
  ...Array.from({ length: 12 }, (_, index) =>
    dataset(`stadt/dataset/zaehler-${index}`, {
      title: `Zählstelle ${index}`,
      modified: `2025-01-${String(index + 10)}T00:00:00Z`,
      spatial: { places: [`Zähldorf ${index}`] },
    }),
  ),
];

let stadt: TestOwner;
let lvb: TestOwner;

beforeAll(async () => {
  stadt = await startTestOwner('stadt');
  lvb = await startTestOwner('lvb');
  await stadt.store.save(records, 'test');
});

afterAll(cleanUp);

describe.each(engines)('on %s', (_, databaseUrl) => {
  let running: RunningSearch;

  beforeAll(async () => {
    const owners = [followed('stadt', stadt), followed('lvb', lvb)];
    running = await startTestSearch(owners, await temporaryDatabase(databaseUrl));
  });

  afterAll(() => running.stop());

  async function suggested(text: string, first = 10): Promise<string[]> {
    const query = `query ($text: String!, $first: Int!) {
      suggest(text: $text, first: $first) { kind label value node { id title } } }`;
    const data = await search(running, query, { text, first });
    return data.suggest.map(({ kind, label, value, node }: Record<string, unknown>) => {
      const expected = kind === 'RECORD' ? { id: value, title: label } : null;
      expect(node).toEqual(expected);
      return `${kind} ${label} (${value})`;
    });
  }

  const baumRecords = [
    'RECORD Baumpflege (stadt/contact/baum)',
    'RECORD Bäume (stadt/dataset/baum)',
    'RECORD Ein Baum für jede Straße (stadt/project/baum)',
    'RECORD Baumkataster der Stadt (stadt/dataset/kataster)',
  ];

  test.each([
    ['Baum', [...baumRecords, 'PLACE Baumdorf (Baumdorf)']],
    ['  bAUm', [...baumRecords, 'PLACE Baumdorf (Baumdorf)']],
    [
      'BÄUME',
      [
        'RECORD Bäume (stadt/dataset/baum)',
        'RECORD Ein Baum für jede Straße (stadt/project/baum)',
        'RECORD Baumpflege (stadt/contact/baum)',
        'RECORD Baumkataster der Stadt (stadt/dataset/kataster)',
      ],
    ],
    [
      'baeume',
      [
        'RECORD Bäume (stadt/dataset/baum)',
        'RECORD Ein Baum für jede Straße (stadt/project/baum)',
        'RECORD Baumpflege (stadt/contact/baum)',
        'RECORD Baumkataster der Stadt (stadt/dataset/kataster)',
      ],
    ],
    ['baumk', ['RECORD Baumkataster der Stadt (stadt/dataset/kataster)']],
    ['stadt baumk', ['RECORD Baumkataster der Stadt (stadt/dataset/kataster)']],
    ['Baumkataster der ', ['RECORD Baumkataster der Stadt (stadt/dataset/kataster)']],
    ['aerz', ['RECORD Ärzte nach Ortsteil (stadt/dataset/aerzte)']],
    ['ARZTE', ['RECORD Ärzte nach Ortsteil (stadt/dataset/aerzte)']],
    ['strass', ['RECORD Ein Baum für jede Straße (stadt/project/baum)']],
    ['tief', ['RECORD Tiefbau (stadt/dataset/tief-2)', 'RECORD Tiefgarage (stadt/dataset/tief-1)']],
    ['uber', ['PLACE Übersee (Übersee)']],
    ['verk', ['THEME Verkehr (TRAN)']],
    ['transp', ['THEME Verkehr (TRAN)']],
    ['umwelt', ['RECORD Leitung Umweltamt (stadt/contact/person)', 'THEME Umwelt (ENVI)']],
    ['eigenb', ['OWNER Eigenbetrieb lvb (lvb)', 'OWNER Eigenbetrieb stadt (stadt)']],
    ['LVB', ['OWNER Eigenbetrieb lvb (lvb)']],
    // What only hidden records have, what only insiders may read, and what is in no title.
    ['baumg', []],
    ['Baumhaus', []],
    ['Just', []],
    ['Erika', []],
    ['Baumann', []],
    ['Geheimn', []],
    ['Baumw', []],
    ['', []],
    [' \t', []],
    ['"?!', []],
    ['x'.repeat(1000), []],
  ])('%j may become %j', async (text, expected) => {
    expect(await suggested(text)).toEqual(expected);
  });

  test('records make room for three of each other kind, and the newest come first', async () => {
    expect(await suggested('zähl', 6)).toEqual([
      'RECORD Zählstelle 11 (stadt/dataset/zaehler-11)',
      'RECORD Zählstelle 10 (stadt/dataset/zaehler-10)',
      'RECORD Zählstelle 9 (stadt/dataset/zaehler-9)',
      'PLACE Zähldorf 0 (Zähldorf 0)',
      'PLACE Zähldorf 1 (Zähldorf 1)',
      'PLACE Zähldorf 10 (Zähldorf 10)',
    ]);
    expect(await suggested('zähl', 1)).toEqual(['RECORD Zählstelle 11 (stadt/dataset/zaehler-11)']);
    expect(await suggested('zähl', 100)).toHaveLength(15);
  });

  test('without an import there are no areas', async () => {
    expect(await search(running, '{ areas { name } }')).toEqual({ areas: [] });
  });

  test('imported areas are suggested, once where records name them too', async () => {
    const areas = ['Baumdorf', 'Baumburg-Ost'].map((name) => {
      const bbox = box(10, 10, 11, 11);
      return { name, kind: 'LOCALITY' as const, bbox, geometry: square(bbox) };
    });
    await areaStore(running.database).saveAreas({ source: 'erfunden.geojson', areas, removesOthers: true });
    expect((await suggested('baum')).slice(4)).toEqual([
      'PLACE Baumburg-Ost (Baumburg-Ost)',
      'PLACE Baumdorf (Baumdorf)',
    ]);
    expect(await suggested('baumburg o')).toEqual(['PLACE Baumburg-Ost (Baumburg-Ost)']);
  });

  test('all areas are listed with their boxes, districts before localities', async () => {
    const bbox = box(10, 10, 11, 12);
    const area = { name: 'Süd', kind: 'DISTRICT' as const, bbox, geometry: square(bbox) };
    await areaStore(running.database).saveAreas({ source: 'bezirke.geojson', areas: [area], removesOthers: true });
    const { areas } = await search(running, '{ areas { kind name bbox { west south east north } } }');
    expect(areas[0]).toEqual({ kind: 'DISTRICT', name: 'Süd', bbox });
    expect(areas.slice(1).map(({ kind, name }: Record<string, string>) => `${kind} ${name}`)).toEqual([
      'LOCALITY Baumburg-Ost',
      'LOCALITY Baumdorf',
    ]);
  });
});
