import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestOwner, waitUntil } from '../../test/support/index.ts';
import type { RunningSearch } from './index.ts';
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

const orders = ['RELEVANCE', 'MODIFIED', 'TITLE', 'DISTANCE'] as const;
const near = 'filter: { near: { longitude: 12, latitude: 51 } }';
const queries = ['Brunnen', null] as const;

/** Few different titles, words, places and times, so that many records tie in every order. */
const records = Array.from({ length: 43 }, (_, index) =>
  dataset(`stadt/dataset/nr-${index}`, {
    title: ['Brunnen', 'Alter Brunnen', 'Märkte'][index % 3],
    description: ['Brunnen', 'Brunnen und Brunnen'][index % 2],
    modified: `2026-01-0${1 + (index % 4)}T00:00:00.123Z`,
    spatial: index % 4 === 0 ? null : { geometry: { type: 'Point', coordinates: [12 + (index % 3), 51] } },
  }),
);

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
}

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

  async function page(query: string | null, orderBy: string, after: string | null): Promise<Page> {
    const data = await search(
      running,
      `query ($query: String, $orderBy: SearchOrder!, $after: String) {
         search(query: $query, orderBy: $orderBy, first: 7, after: $after, ${near}) {
           edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
      { query, orderBy, after },
    );
    return data.search;
  }

  test.each(queries.flatMap((query) => orders.map((order) => [query, order] as const)))(
    'pages of %j by %s hold every record exactly once',
    async (query, order) => {
      const whole = await idsFor(running, query, `orderBy: ${order}, ${near}`);
      expect(new Set(whole).size).toBe(43);
      const paged: string[] = [];
      let after: string | null = null;
      let hasNextPage = true;
      while (hasNextPage) {
        const { edges, pageInfo }: Page = await page(query, order, after);
        expect(pageInfo.hasPreviousPage).toBe(after !== null);
        expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges.at(0)?.cursor, edges.at(-1)?.cursor]);
        paged.push(...edges.map(({ node }) => node.id));
        ({ hasNextPage, endCursor: after } = pageInfo);
      }
      expect(paged).toEqual(whole);
    },
  );

  test.each(orders)('a cursor by %s keeps its place while records come, change and go', async (order) => {
    const whole = await idsFor(running, 'Brunnen', `orderBy: ${order}, ${near}`);
    const first = await page('Brunnen', order, null);
    expect(first.edges.map(({ node }) => node.id)).toEqual(whole.slice(0, 7));
    const [gone = '', changedId, ...rest] = whole;
    const toEnd = { title: 'Zuber', modified: '2000-01-01T00:00:00Z', spatial: null, description: 'Brunnen' };
    const changed = records.filter(({ id }) => id === changedId).map((record) => ({ ...record, ...toEnd }));
    const last = records.filter(({ id }) => id === whole.at(-1)).map(({ id }) => dataset(id, { title: 'Wanne' }));
    const early = { title: 'Aal', keywords: ['Brunnen'], modified: '2040-01-01T00:00:00Z' };
    const there = { geometry: { type: 'Point', coordinates: [12, 51] } };
    await stadt.store.delete([gone]);
    const aal = dataset('stadt/dataset/neu', {
      ...early,
      ...(order === 'RELEVANCE' ? { title: 'Brunnen' } : {}),
      spatial: there,
    });
    await stadt.store.save([...changed, ...last, aal], 'test');
    await waitUntil(
      async () => (await idsFor(running, 'Wanne')).length === 1 && (await idsFor(running, 'Brunnen')).length === 42,
    );
    const others: string[] = [];
    for (let after: string | null = first.pageInfo.endCursor; after !== null; ) {
      const { edges, pageInfo }: Page = await page('Brunnen', order, after);
      others.push(...edges.map(({ node }) => node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    }
    // What was moved behind the cursor comes again, what went is missing, and nothing else makes a difference.
    expect(others).toEqual([...rest.slice(5, -1), changedId]);
    await stadt.store.delete(['stadt/dataset/neu']);
    await stadt.store.save(records, 'test');
    await waitUntil(
      async () => (await idsFor(running, 'Wanne')).length === 0 && (await idsFor(running, 'Brunnen')).length === 43,
    );
  });

  test('a search without hits has an empty page', async () => {
    expect(await page('gibtesnicht', 'RELEVANCE', null)).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });
});
