import type { RunningCatalogue } from '../support/index.ts';
import type { Judgement } from './judgement.ts';

/** How many hits a judgement looks at. */
const depth = 20;

const search = `
  query ($query: String, $filter: SearchFilter, $first: Int!, $after: String) {
    search(query: $query, filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo { endCursor hasNextPage }
      edges { node { title } }
    }
  }
`;

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly edges: readonly { readonly node: { readonly title: string } }[];
}

async function page(catalogue: RunningCatalogue, variables: object): Promise<Page> {
  const { data, errors } = await catalogue.ask(search, { first: depth, ...variables });
  if (errors) throw new Error(`${JSON.stringify(variables)}: expected hits, got ${JSON.stringify(errors)}`);
  return data.search;
}

const titlesOf = ({ edges }: Page): readonly string[] => edges.map(({ node }) => node.title);

/** The titles of the first hits, in their order. */
export async function findTitles(catalogue: RunningCatalogue, { query, kind }: Judgement): Promise<readonly string[]> {
  return titlesOf(await page(catalogue, { query, ...(kind ? { filter: { kinds: [kind] } } : {}) }));
}

export const countFound = async (catalogue: RunningCatalogue): Promise<number> =>
  (await page(catalogue, { first: 1 })).totalCount;

/** The titles of all records that can be found. */
export async function allTitles(catalogue: RunningCatalogue): Promise<readonly string[]> {
  const titles: string[] = [];
  for (let after: string | null = null; ; ) {
    const found: Page = await page(catalogue, { first: 100, after });
    titles.push(...titlesOf(found));
    if (!found.pageInfo.hasNextPage) return titles;
    after = found.pageInfo.endCursor;
  }
}
