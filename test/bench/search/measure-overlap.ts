import { askSearch } from './ask-search.ts';
import { commonWords } from './corpus/index.ts';

const words = 4;
const top = 20;

interface Page {
  readonly edges: readonly { readonly score: number; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

async function page(url: string, word: string, first: number, after: string | null): Promise<Page> {
  const query = `query ($word: String, $first: Int!, $after: String) { search(query: $word, first: $first, after: $after) {
    edges { score node { id } } pageInfo { endCursor hasNextPage } } }`;
  const body = JSON.stringify({ query, variables: { word, first, after } });
  const answer = await askSearch(`${url}/graphql`, body);
  return (answer as { data: { search: Page } }).data.search;
}

/**
 * How much of the top 20 among all hits, when every one of them is fetched and sorted by its score, is among the 20 that
 * the server at `url` answers first, from 0 to 1, for words that many records have.
 */
export async function measureOverlap(url: string): Promise<number> {
  let shared = 0;
  for (const word of commonWords.slice(0, words)) {
    const answered = await page(url, word, top, null);
    const all: [id: string, score: number][] = [];
    for (let after: string | null = null, hasMore = true; hasMore; ) {
      const { edges, pageInfo }: Page = await page(url, word, 100, after);
      all.push(...edges.map(({ node, score }): [string, number] => [node.id, score]));
      [after, hasMore] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    const least = all.sort(([, one], [, other]) => other - one)[top - 1]?.[1] ?? 0;
    const best = new Set(all.flatMap(([id, score]) => (score >= least ? [id] : [])));
    shared += answered.edges.filter(({ node }) => best.has(node.id)).length;
  }
  return shared / (words * top);
}
