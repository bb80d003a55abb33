import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestOwner } from '../../test/support/index.ts';
import { type Area, areaStore } from './areas/index.ts';
import type { RunningSearch } from './index.ts';
import { box, square } from './test/city-records.ts';
import {
  cleanUp,
  dataset,
  engines,
  followed,
  search,
  startTestOwner,
  startTestSearch,
  temporaryDatabase,
} from './test/test-support.ts';

const old = { modified: '2001-01-01T00:00:00Z' };
const fresh = { modified: '2026-06-01T00:00:00Z', description: 'Alles.', languages: ['de'], keywords: ['Freizeit'] };
const id = (name: string): string => `stadt/dataset/${name}`;
const spielplatz = (name: string, fields: object = {}) => dataset(id(name), { title: 'Spielplatz', ...fields });

/** A line of so many positions round a district, which it does not touch. */
const spiral = (positions: number) => ({
  type: 'LineString',
  coordinates: Array.from({ length: positions }, (_, place) => [
    16.5 + 2 * Math.cos((place / positions) * 6),
    16.5 + 2 * Math.sin((place / positions) * 6),
  ]),
});

/** In an invented square city from 10 to 20 degrees, whose districts have a degree on each side. */
const records = [
  // What says Nordau, from the most to the least telling, and lies nowhere or elsewhere.
  spielplatz('titel', { title: 'Spielplatz Nordau', ...old }),
  spielplatz('text', { description: 'Auch in Nordau.', spatial: { bbox: box(18, 18, 19, 19) }, ...old }),
  spielplatz('ort', { spatial: { places: ['Nordau'] }, ...old }),
  // What lies there, from what fits to what merely touches.
  spielplatz('passt', { spatial: { bbox: box(12.1, 12.1, 12.9, 12.9) }, ...old }),
  spielplatz('ragt', { spatial: { bbox: box(12.5, 12.1, 13.5, 12.9) }, ...old }),
  spielplatz('stadt', { spatial: { bbox: box(10, 10, 20, 20) }, ...fresh }),
  spielplatz('rand', { spatial: { bbox: box(13, 12, 14, 13) }, ...old }),
  // What does neither.
  spielplatz('anderswo', { spatial: { bbox: box(15, 15, 16, 16) }, ...fresh }),
  spielplatz('nirgends', fresh),
  dataset(id('dreieck'), {
    title: 'Spielplatz',
    spatial: { geometry: { type: 'Polygon', coordinates: [[[11, 13.5], [13.5, 11], [11, 11], [11, 13.5]].map(([x = 0, y = 0]) => [x, y - 0.6])] } }, // biome-ignore format: a ring whose box alone touches Nordau
  }),
  // Other words.
  dataset(id('brunnen'), { title: 'Brunnen', spatial: { bbox: box(12.2, 12.2, 12.3, 12.3) } }),
  dataset(id('bank'), { title: 'Bank Musterstadt', spatial: { bbox: box(11.2, 14.2, 11.3, 14.3) } }),
  dataset(id('bank-stadt'), { title: 'Bank Musterstadt', spatial: { bbox: box(10, 10, 20, 20) }, ...fresh }),
  dataset(id('bank-text'), { title: 'Bank', description: 'Südost von Musterstadt', ...old }),
  dataset(id('bank-fern'), { title: 'Bank Musterstadt', ...fresh }),
  dataset(id('zoo'), { title: 'Kiosk Zoo', ...old }),
  dataset(id('kiosk'), { title: 'Kiosk', spatial: { bbox: box(17, 11, 17, 11) } }),
  dataset(id('ring'), { title: 'Ring', spatial: { geometry: spiral(1500) } }),
  // Nobody outside may learn of these.
  ...[1, 2, 3].map((number) =>
    dataset(id(`geheim-${number}`), {
      title: 'Spielplatz Nordau',
      visibility: 'INTERNAL',
      spatial: { geometry: { type: 'GeometryCollection', geometries: [spiral(900), square(box(12, 12, 13, 13))] } },
    }),
  ),
];

const area = (name: string, bbox: Area['bbox'], geometry: Area['geometry'] = square(bbox)): Area => ({
  name,
  kind: 'OTHER',
  bbox,
  geometry,
});

/** A district of so many positions. */
function round(name: string, positions: number): Area {
  const ring = spiral(positions).coordinates.map(([x = 0, y = 0]) => [16.5 + (x - 16.5) / 4, 16.5 + (y - 16.5) / 4]);
  const geometry = { type: 'Polygon', coordinates: [[...ring, ring[0]]] } as Area['geometry'];
  return area(name, box(16, 16, 17, 17), geometry);
}

const areas = [
  area('Nordau', box(12, 12, 13, 13)),
  area('Musterstadt-Südost', box(11, 14, 12, 15)),
  area('Am Zoo', box(16.9, 10.9, 17.1, 11.1)),
  area('Musterstadt-Leerau', box(25, 25, 26, 26)),
  round('Rundau', 600),
  round('Vieleckau', 700),
];

let stadt: TestOwner;

beforeAll(async () => {
  stadt = await startTestOwner('stadt');
  await stadt.store.save(records, 'test');
});

afterAll(cleanUp);

describe.each(engines)('on %s', (_, databaseUrl) => {
  let running: RunningSearch;

  beforeAll(async () => {
    running = await startTestSearch([followed('stadt', stadt)], await temporaryDatabase(databaseUrl));
  });

  afterAll(() => running.stop());

  const operation = `query ($query: String, $filter: SearchFilter, $orderBy: SearchOrder! = RELEVANCE, $first: Int! = 50, $after: String) {
    search(query: $query, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount totalCountIsExact matching didYouMean pageInfo { endCursor }
      facets(fields: [KIND]) { values { count } }
      edges { node { id } score highlights { field parts { text isMatch } } } } }`;

  const ask = async (query: string, variables: object = {}) =>
    (await search(running, operation, { query, ...variables })).search;

  const idsOf = (answer: { edges: { node: { id: string } }[] }): string[] =>
    answer.edges.map(({ node }) => node.id.replace(/.*\//, ''));

  const found = async (query: string, variables: object = {}) => idsOf(await ask(query, variables));

  const saying = ['titel', 'text', 'ort'];

  test('without areas a name is a word like any other', async () => {
    expect(await found('Spielplatz Nordau')).toEqual(saying);
    expect(await found('Nordau')).toEqual(saying);
    expect((await ask('Bank Leerau')).matching).toBe('MOST');
  });

  describe('with areas', () => {
    beforeAll(async () => {
      await areaStore(running.database).saveAreas({ source: 'erfunden.geojson', areas, removesOthers: true });
    });

    const lying = ['passt', 'ragt', 'stadt', 'rand'];

    test('words and a name find what says the name, then what lies there, the better it fits the sooner', async () => {
      const answer = await ask('Spielplatz Nordau');
      expect(idsOf(answer)).toEqual([...saying, ...lying]);
      expect(answer).toMatchObject({ matching: 'ALL', didYouMean: null, totalCount: 7, totalCountIsExact: true });
      expect(answer.facets).toEqual([{ values: [{ count: 7 }] }]);
      expect(await found('NORDAU spielplaetze')).toEqual([...saying, ...lying]);
    });

    test('a name alone finds what says it, then what fits, then what merely touches', async () => {
      const ids = await found('Nordau');
      expect(ids.slice(0, 3)).toEqual(saying);
      expect(ids.filter((one) => lying.includes(one))).toEqual(lying);
      expect(ids.filter((one) => !saying.includes(one) && !lying.includes(one)).sort()).toEqual([
        'bank-stadt',
        'brunnen',
      ]);
    });

    test('what says a name is scored as without the area, but for what is the same for all of it', async () => {
      const scores = async (query: string): Promise<number[]> =>
        (await ask(query)).edges.slice(0, 3).map(({ score }: { score: number }) => score);
      const [first = 0, ...others] = await scores('Spielplatz Nordau');
      await areaStore(running.database).saveAreas({ source: 'a', areas: areas.slice(1), removesOthers: true });
      const [without = 0, ...othersWithout] = await scores('Spielplatz Nordau');
      await areaStore(running.database).saveAreas({ source: 'a', areas, removesOthers: true });
      others.forEach((score, place) => {
        expect(first - score).toBeCloseTo(without - (othersWithout[place] ?? 0), 4);
      });
    });

    test.each(['Bank Musterstadt-Südost', 'Bank musterstadt SUEDOST', 'Musterstadt Südost, Bank'])(
      'the name in %j is one: a part of it says nothing',
      async (query) => {
        expect(await found(query)).toEqual(['bank-text', 'bank', 'bank-stadt']);
      },
    );

    test('words of a name that do not stand together are words', async () => {
      expect(await found('Südost Bank Musterstadt')).toEqual(['bank-text']);
      expect(await found('Bank Südost')).toEqual(['bank-text']);
    });

    test('a stop word in a name belongs to it', async () => {
      expect(await found('Kiosk am Zoo')).toEqual(['zoo', 'kiosk']);
      expect(await found('Kiosk Zoo')).toEqual(['zoo']);
    });

    test.each([
      ['"Nordau" Spielplatz', saying],
      ['titel:Nordau', ['titel']],
      ['"Spielplatz Nordau"', ['titel']],
      ['Spielplatz -Nordau', ['stadt', 'anderswo', 'nirgends', 'dreieck', 'passt', 'ragt', 'rand']],
    ])('%j asks for the word', async (query, expected) => {
      expect((await found(query)).sort()).toEqual([...expected].sort());
    });

    test('two names are both met', async () => {
      expect(await found('Nordau Musterstadt-Südost')).toEqual(['bank-stadt', 'stadt']);
    });

    test('names go with filters, orders and cursors', async () => {
      expect((await found('Spielplatz Nordau', { filter: { places: ['Nordau'] } })).sort()).toEqual(
        [...saying, ...lying].sort(),
      );
      expect(await found('Spielplatz Nordau', { filter: { bbox: box(18, 18, 19, 19) } })).toEqual(['text', 'stadt']);
      expect((await found('Spielplatz Nordau', { orderBy: 'MODIFIED' }))[0]).toBe('stadt');
      const pages: string[] = [];
      for (let after: string | null = null; pages.length < 7; ) {
        const page = await ask('Spielplatz Nordau', { first: 2, after });
        pages.push(...idsOf(page));
        after = page.pageInfo.endCursor;
      }
      expect(pages).toEqual([...saying, ...lying]);
    });

    test('only words are marked', async () => {
      const { edges } = await ask('Spielplatz Nordau');
      const marked = edges.map(({ highlights }: { highlights: { parts: { text: string; isMatch: boolean }[] }[] }) =>
        highlights.flatMap(({ parts }) => parts.filter(({ isMatch }) => isMatch).map(({ text }) => text)),
      );
      expect(marked[0]).toEqual(['Spielplatz', 'Nordau']);
      expect(marked.slice(3)).toEqual(lying.map(() => ['Spielplatz']));
    });

    test('where nothing has the other words there, most of it is found', async () => {
      const answer = await ask('Zoo Bank Nordau');
      expect(answer.matching).toBe('MOST');
      expect(idsOf(answer)).toEqual(['bank-stadt']);
    });

    test('a name that nothing says and nothing touches is words like any other', async () => {
      const answer = await ask('Musterstadt-Leerau');
      expect(answer.matching).toBe('MOST');
      expect(idsOf(answer).sort()).toEqual(['bank', 'bank-fern', 'bank-stadt', 'bank-text']);
      expect(await ask('Brunnen Musterstadt-Leerau')).toMatchObject({ matching: 'MOST', didYouMean: null });
      expect(await ask('Musterstadt-Leerau Bnak')).toMatchObject({ didYouMean: 'Musterstadt-Leerau Bank' });
    });

    test('what has too many positions to be compared is found by its box, and the count says so', async () => {
      // The ring is compared and does not touch; what else touches is few positions, but for what is hidden.
      expect(await ask('Ring Rundau')).toMatchObject({ totalCountIsExact: true, matching: 'MOST' });
      expect((await found('Rundau')).sort()).toEqual(['bank-stadt', 'stadt']);
      expect(await ask('Rundau')).toMatchObject({ totalCount: 2, totalCountIsExact: true });
      const answer = await ask('Ring Vieleckau');
      expect(answer).toMatchObject({ totalCount: 1, totalCountIsExact: false, matching: 'ALL' });
    });
  });
});
