import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type GraphQLAnswer, tokenFor } from '../../test/support/index.ts';
import type { RunningSearch } from './index.ts';
import { type Page, startFakeOwner, upsert } from './test/fake-owner.ts';
import { askSearch, cleanUp, engines, startTestSearch, temporaryDatabase } from './test/test-support.ts';

const ring = (positions: number): number[][] =>
  Array.from({ length: positions }, (_, index) => [12 + index / 100_000, 51]);

const cursorOf = (...values: unknown[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');
const differentWords = (count: number): string => Array.from({ length: count }, (_, index) => `wort${index}`).join(' ');
const notACursor = (after: string, order = 'RELEVANCE'): string =>
  `after: expected a cursor of the same search in order ${order}, got ${JSON.stringify(after.slice(0, 200))}`;
const near = { longitude: 12, latitude: 51 };
const boxMessage = 'filter.bbox: expected west <= east and south <= north in degrees, got';

afterAll(cleanUp);

describe.each(engines)('on %s', (_, databaseUrl) => {
  let running: RunningSearch;

  beforeAll(async () => {
    const page: Page = { changes: [upsert('stadt/dataset/eins')], endCursor: '1', hasMore: false };
    const { url } = await startFakeOwner({ id: 'stadt', answer: (after) => (after ? { ...page, changes: [] } : page) });
    running = await startTestSearch([{ id: 'stadt', url }], await temporaryDatabase(databaseUrl));
  });

  const operation = `query ($query: String, $filter: SearchFilter, $orderBy: SearchOrder! = RELEVANCE, $first: Int! = 20, $after: String) {
    search(query: $query, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount matching didYouMean facets { field } edges { node { id } } } }`;

  /** Asks and expects to be told, by an error that is the asker's. */
  async function refusalOf(query: string, variables: object): Promise<string | undefined> {
    const response = await fetch(`${running.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenFor('search')}` },
      body: JSON.stringify({ query, variables }),
    });
    const { errors } = (await response.json()) as GraphQLAnswer;
    expect(response.status).toBeLessThan(500);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    return errors?.[0]?.message;
  }

  test.each([
    [{ first: 0 }, 'first: expected 1 to 100, got 0'],
    [{ first: -1 }, 'first: expected 1 to 100, got -1'],
    [{ first: 100_000 }, 'first: expected 1 to 100, got 100000'],
    [{ query: 'x'.repeat(1001) }, 'query: expected at most 1000 characters, got 1001'],
    [{ query: 'wort '.repeat(2000) }, 'query: expected at most 1000 characters, got 10000'],
    [{ query: '"'.repeat(10_000) }, 'query: expected at most 1000 characters, got 10000'],
    [{ query: 'ﷺ'.repeat(100) }, 'query: expected at most 1000 characters, got 1800'],
    [{ filter: { places: ['ﷺ'.repeat(100)] } }, 'filter.places: expected at most 1000 characters, got 1800'],
    [{ query: differentWords(33) }, 'query: expected at most 32 different words, got 33'],
    [{ query: `-${differentWords(33).replaceAll(' ', ' -')}` }, 'query: expected at most 32 different words, got 33'],
    [{ filter: { places: [differentWords(33)] } }, 'filter.places: expected at most 32 different words, got 33'],
    [{ filter: { places: ['x'.repeat(1001)] } }, 'filter.places: expected at most 1000 characters, got 1001'],
    [
      { filter: { bbox: { west: 13, south: 51, east: 12, north: 52 } } },
      `${boxMessage} west 13, south 51, east 12, north 52`,
    ],
    [
      { filter: { bbox: { west: 12, south: 52, east: 13, north: 51 } } },
      `${boxMessage} west 12, south 52, east 13, north 51`,
    ],
    [
      { filter: { bbox: { west: 0, south: 0, east: 181, north: 1 } } },
      `${boxMessage} west 0, south 0, east 181, north 1`,
    ],
    [
      { filter: { bbox: { west: 0, south: -91, east: 1, north: 1 } } },
      `${boxMessage} west 0, south -91, east 1, north 1`,
    ],
    [
      { filter: { near: { longitude: 181, latitude: 0 } } },
      'filter.near: expected degrees, got longitude 181, latitude 0',
    ],
    [
      { filter: { near: { longitude: 0, latitude: -90.5, radius: 5 } } },
      'filter.near: expected degrees, got longitude 0, latitude -90.5',
    ],
    [{ filter: { near: { ...near, radius: -1 } } }, 'filter.near.radius: expected metres, 0 or more, got -1'],
    [{ orderBy: 'DISTANCE' }, 'orderBy: expected filter.near with DISTANCE, got none'],
    [{ orderBy: 'DISTANCE', filter: { near: null } }, 'orderBy: expected filter.near with DISTANCE, got none'],
    [
      { filter: { intersects: { type: 'LineString', coordinates: ring(2001) } } },
      'filter.intersects: expected at most 2000 positions, got 2001',
    ],
    [
      {
        filter: {
          intersects: {
            type: 'GeometryCollection',
            geometries: [1000, 1001].map((count) => ({ type: 'MultiPoint', coordinates: ring(count) })),
          },
        },
      },
      'filter.intersects: expected at most 2000 positions, got 2001',
    ],
    [
      { filter: { period: { from: '2026-01-02', to: '2026-01-01' } } },
      'filter.period: expected from <= to, got from 2026-01-02 to 2026-01-01',
    ],
    [
      { filter: { issued: { from: '2026-01-02', to: '2025-12-31' } } },
      'filter.issued: expected from <= to, got from 2026-01-02 to 2025-12-31',
    ],
    [
      { filter: { modified: { from: '2026-01-01T01:00:00Z', to: '2026-01-01T01:59:00+01:00' } } },
      'filter.modified: expected from <= to, got from 2026-01-01T01:00:00.000Z to 2026-01-01T00:59:00.000Z',
    ],
    [{ filter: { owners: ['\0'] } }, 'filter.owners: expected Unicode text, got "\\u0000"'],
    [{ filter: { places: ['Nordau', '\ud800'] } }, 'filter.places: expected Unicode text, got "\\ud800"'],
    [
      { filter: { keywords: Array.from({ length: 101 }, () => 'a') } },
      'filter.keywords: expected at most 100 values, got 101',
    ],
    [
      { filter: { ids: Array.from({ length: 101 }, () => 'stadt/dataset/eins') } },
      'filter.ids: expected at most 100 values, got 101',
    ],
    [{ filter: { ids: ['stadt/dataset/eins', '\0'] } }, 'filter.ids: expected Unicode text, got "\\u0000"'],
    [{ after: '' }, notACursor('')],
    [{ after: '?' }, notACursor('?')],
    [{ after: 'x'.repeat(300) }, notACursor('x'.repeat(300))],
    [{ after: cursorOf('TITLE', 'a', 1) }, notACursor(cursorOf('TITLE', 'a', 1))],
    [{ after: cursorOf('MODIFIED', 0, 1, 1), orderBy: 'TITLE' }, notACursor(cursorOf('MODIFIED', 0, 1, 1), 'TITLE')],
    [{ after: cursorOf('TITLE', 'a\0', 1), orderBy: 'TITLE' }, notACursor(cursorOf('TITLE', 'a\0', 1), 'TITLE')],
    [{ after: cursorOf('RELEVANCE', 1, null, 1) }, notACursor(cursorOf('RELEVANCE', 1, null, 1))],
    [{ after: cursorOf('RELEVANCE', 1, 1, 1e10) }, notACursor(cursorOf('RELEVANCE', 1, 1, 1e10))],
    [{ after: cursorOf('RELEVANCE', 1, 1, 1, 1) }, notACursor(cursorOf('RELEVANCE', 1, 1, 1, 1))],
    // What GraphQL itself refuses, naming the variable.
    [
      { filter: { bbox: { west: 'NaN', south: 0, east: 1, north: 1 } } },
      expect.stringContaining('"$filter" got invalid value "NaN" at "filter.bbox.west"'),
    ],
    [
      { filter: { near: { ...near, radius: null, latitude: null } } },
      expect.stringContaining('at "filter.near.latitude"'),
    ],
    [
      { filter: { intersects: { type: 'Kreis', coordinates: [1, 2] } } },
      expect.stringContaining(
        'at "filter.intersects"; expected a GeoJSON geometry with coordinates in degrees, longitude first',
      ),
    ],
    [
      { filter: { intersects: { type: 'Point', coordinates: [200, 0] } } },
      expect.stringContaining('at "filter.intersects"; expected a GeoJSON geometry'),
    ],
    [
      { filter: { intersects: 'POINT(1 2)' } },
      expect.stringContaining('at "filter.intersects"; expected a GeoJSON geometry'),
    ],
    [{ filter: { years: [20_260_000_000] } }, expect.stringContaining('at "filter.years[0]"')],
    [{ filter: { issued: { from: '2026-02-30' } } }, expect.stringContaining('at "filter.issued.from"')],
    [{ filter: { kinds: ['dataset'] } }, expect.stringContaining('at "filter.kinds[0]"')],
    [{ orderBy: 'NEAREST' }, expect.stringContaining('"$orderBy" got invalid value "NEAREST"')],
    [{ first: 1e12 }, expect.stringContaining('"$first" got invalid value 1000000000000')],
  ])('search %# is refused: %.100j', async (variables, message) => {
    expect(await refusalOf(operation, variables)).toEqual(message);
  });

  test.each([
    ['search { facets(limit: 0) { field } }', 'limit: expected 1 to 100, got 0'],
    ['search { facets(limit: 101) { field } }', 'limit: expected 1 to 100, got 101'],
    ['suggest(text: "a", first: 0) { label }', 'first: expected 1 to 100, got 0'],
    ['suggest(text: "a", first: 101) { label }', 'first: expected 1 to 100, got 101'],
    [`suggest(text: "${'x'.repeat(1001)}") { label }`, 'text: expected at most 1000 characters, got 1001'],
  ])('%s is refused', async (field, message) => {
    expect(await refusalOf(`{ ${field} }`, {})).toBe(message);
  });

  test.each([
    [{ query: '?!' }, []],
    [{ query: '""""' }, []],
    [{ query: '-' }, []],
    [{ query: '"der die das"' }, []],
    [{ query: '"Datensatz stadt' }, ['stadt/dataset/eins']],
    [{ query: 'Datensatz" "stadt' }, ['stadt/dataset/eins']],
    [{ query: 'titel: Datensatz' }, ['stadt/dataset/eins']],
    [{ query: "' or 1=1; -- \\ %_ :* <-> \0 \ud800" }, []],
    [{ query: 'x'.repeat(1000) }, []],
    [{ query: `${'a"'.repeat(500)}` }, []],
    [{ query: '((((((((((' }, []],
    [{ query: differentWords(32) }, []],
    [{ query: 'wort '.repeat(199) }, []],
    [{ query: '   ' }, ['stadt/dataset/eins']],
    [{ filter: { years: [-5, 0, 2_147_483_647] } }, []],
    [{ filter: { owners: [''] } }, []],
    [{ filter: { ids: Array.from({ length: 100 }, () => 'stadt/dataset/eins') } }, ['stadt/dataset/eins']],
    [{ filter: { places: ['', ' ', '?'] } }, []],
    [{ filter: { formats: [''] } }, []],
    [{ filter: { near: { ...near, radius: 1e300 } } }, []],
    [{ filter: { period: { from: '0001-01-01', to: '9999-12-31' } } }, []],
    [{ filter: { modified: { from: '0001-01-01T00:00:00Z', to: '9999-12-31T00:00:00Z' } } }, ['stadt/dataset/eins']],
    [{ filter: { intersects: { type: 'LineString', coordinates: ring(2000) } } }, []],
    [{ after: cursorOf('RELEVANCE', -1e308, -1e308, -1) }, []],
    [{ after: cursorOf('RELEVANCE', 1e308, 1e308, 99) }, ['stadt/dataset/eins']],
  ])('search %# is odd but answered at once: %.100j', async (variables, expected) => {
    const { data, errors } = await askSearch(running, operation, variables);
    expect(errors).toBeUndefined();
    expect(data.search.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(expected);
  });
});
