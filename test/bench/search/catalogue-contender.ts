import { askSearch } from './ask-search.ts';
import { type Contender, pageSize, type QueryOutcome, type QueryTask, suggestionCount } from './query-task.ts';

interface Answer {
  readonly data?: {
    readonly search?: { readonly totalCount: number; readonly edges: readonly { readonly cursor: string }[] } | null;
    readonly suggest?: readonly unknown[] | null;
  } | null;
  readonly errors?: readonly { readonly message: string }[];
}

const suggestQuery = `query ($prefix: String!, $first: Int!) { suggest(text: $prefix, first: $first) { kind label value } }`;
const walkQuery = `query ($words: String, $first: Int!, $after: String) {
  search(query: $words, first: $first, after: $after) { totalCount edges { cursor } }
}`;
/** The most that a page may have. */
const walkedPage = 100;

function searchQuery({ facets, isTypo }: QueryTask): string {
  return `query ($words: String, $filter: SearchFilter, $first: Int!, $after: String) {
    search(query: $words, filter: $filter, first: $first, after: $after) {
      edges { node { id title } score }
      totalCount
      ${facets ? 'facets { field values { value count } }' : ''}
      ${isTypo ? 'matching didYouMean' : ''}
    }
  }`;
}

/** The search subgraph, asked over HTTP as the gateway asks it. */
export class CatalogueContender implements Contender {
  readonly name = 'catalogue';
  readonly #url: string;
  readonly #cursors = new Map<string, string[]>();

  constructor(url: string) {
    this.#url = `${url}/graphql`;
  }

  async prepare(task: QueryTask): Promise<string> {
    const { words, box, modified, prefix } = task;
    if (prefix !== undefined) {
      return JSON.stringify({ query: suggestQuery, variables: { prefix, first: suggestionCount } });
    }
    const filter = { ...(box ? { bbox: box } : {}), ...(modified ? { modified } : {}) };
    const after = await this.#cursorAt(words, task.offset ?? 0);
    return JSON.stringify({ query: searchQuery(task), variables: { words, filter, first: pageSize, after } });
  }

  async ask(prepared: string): Promise<QueryOutcome> {
    const { data, errors } = (await askSearch(this.#url, prepared)) as Answer;
    if (errors?.[0]) return { refused: errors[0].message };
    return { hits: data?.search?.totalCount ?? data?.suggest?.length ?? 0 };
  }

  /** How many records there are for these words, or in all. */
  async count(words?: string): Promise<QueryOutcome> {
    const query = `query ($words: String) { search(query: $words, first: 1) { totalCount edges { cursor } } }`;
    return this.ask(JSON.stringify({ query, variables: { words } }));
  }

  /** Walks to a place as a client would have to, page by page, and remembers the cursors on the way. */
  async #cursorAt(words: string | undefined, offset: number): Promise<string | undefined> {
    const cursors = this.#cursors.get(words ?? '') ?? [];
    this.#cursors.set(words ?? '', cursors);
    while (cursors.length < offset) {
      const variables = { words, first: walkedPage, after: cursors.at(-1) };
      const answer = (await askSearch(this.#url, JSON.stringify({ query: walkQuery, variables }))) as Answer;
      const edges = answer.data?.search?.edges ?? [];
      if (edges.length === 0) throw new Error(`expected ${offset} hits for "${words}", got ${cursors.length}`);
      cursors.push(...edges.map(({ cursor }) => cursor));
    }
    return cursors[offset - 1];
  }
}
