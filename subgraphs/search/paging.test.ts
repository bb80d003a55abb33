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

const orders = ['RELEVANCE', 'MODIFIED', 'TITLE'] as const;
const queries = ['Brunnen', null] as const;

/** Few different titles, words and times, so that many records tie in every order. */
const records = Array.from({ length: 43 }, (_, index) =>
  dataset(`stadt/dataset/nr-${index}`, {
    title: ['Brunnen', 'Alter Brunnen', 'Märkte'][index % 3],
    description: ['Brunnen', 'Brunnen und Brunnen'][index % 2],
    modified: `2026-01-0${1 + (index % 4)}T00:00:00.123Z`,
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
         search(query: $query, orderBy: $orderBy, first: 7, after: $after) {
           edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
      { query, orderBy, after },
    );
    return data.search;
  }

  test.each(queries.flatMap((query) => orders.map((order) => [query, order] as const)))(
    'pages of %j by %s hold every record exactly once',
    async (query, order) => {
      const whole = await idsFor(running, query, `orderBy: ${order}`);
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

  test('a cursor keeps its place while records come, change and go', async () => {
    const whole = await idsFor(running, 'Brunnen', 'orderBy: TITLE');
    const first = await page('Brunnen', 'TITLE', null);
    const [gone, ...rest] = whole;
    const changed = records
      .filter(({ id }) => id === rest[0])
      .map((record) => ({ ...record, description: 'Brunnen.' }));
    await stadt.store.delete([gone ?? '']);
    await stadt.store.save([...changed, dataset('stadt/dataset/neu', { title: 'Aal', keywords: ['Brunnen'] })], 'test');
    await waitUntil(
      async () => (await idsFor(running, 'Aal')).length === 1 && (await idsFor(running, 'Brunnen')).length === 43,
    );
    const second = await page('Brunnen', 'TITLE', first.pageInfo.endCursor);
    expect(second.edges.map(({ node }) => node.id)).toEqual(whole.slice(7, 14));
    await stadt.store.delete(['stadt/dataset/neu']);
    await stadt.store.save(records, 'test');
    await waitUntil(
      async () => (await idsFor(running, 'Aal')).length === 0 && (await idsFor(running, 'Brunnen')).length === 43,
    );
  });

  test('a search without hits has an empty page', async () => {
    expect(await page('gibtesnicht', 'RELEVANCE', null)).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });
});
