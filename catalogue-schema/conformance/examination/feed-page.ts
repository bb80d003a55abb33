import { Misfit, type Question, type ServerUnderTest } from '../server/index.ts';

export type Answered = Readonly<Record<string, unknown>>;

export interface FeedPage {
  /** As they came; only that they are objects is sure. */
  readonly changes: readonly Answered[];
  readonly endCursor: string;
  readonly hasMore: boolean;
  /** Messages of the errors that came beside the page. */
  readonly errors: readonly string[];
}

export interface PageRequest {
  readonly after: string | null;
  readonly first: number;
  /** The selection of each change. */
  readonly fields: string;
  /** `search` where nothing is said. */
  readonly asker?: Question['asker'];
}

/** Changes in a page that the contract allows to ask for. */
const longestPage = 1000;

const isObject = (value: unknown): value is Answered => typeof value === 'object' && value !== null;

/** What to do where tokens are to be examined. */
export const howToPlay =
  'start the server with JWKS_URL=http://127.0.0.1:4190/.well-known/jwks.json and ISSUER=http://127.0.0.1:4190, and examine it with --jwks-port 4190';

/** The question for a page, as the catalogue puts it. */
export function pageQuery(fields: string): string {
  return `query Follow($after: String, $first: Int!) {
    catalogueChanges(after: $after, first: $first) { endCursor hasMore changes { ${fields} } }
  }`;
}

/** @throws Misfit where the answer is not a page */
export async function askPage(
  server: ServerUnderTest,
  { after, first, fields, asker = 'search' }: PageRequest,
): Promise<FeedPage> {
  const question = { topic: 'feed', query: pageQuery(fields), variables: { after, first }, asker } as const;
  const answer = await server.ask(question);
  const page = answer.data?.catalogueChanges;
  const { changes, endCursor, hasMore } = (isObject(page) ? page : {}) as Partial<FeedPage>;
  if (typeof endCursor !== 'string' || typeof hasMore !== 'boolean' || !Array.isArray(changes)) {
    const hint = server.gateway === undefined ? `; if it wants a token, ${howToPlay}` : '';
    throw new Misfit(`expected a page with changes, endCursor and hasMore${hint}`, answer);
  }
  if (changes.length > longestPage) {
    throw new Misfit(`expected at most ${longestPage} changes in a page, got ${changes.length}`);
  }
  const odd = changes.find((change) => !isObject(change));
  if (odd !== undefined) throw new Misfit('expected every change to be an object', odd);
  return { changes, endCursor, hasMore, errors: answer.errors.map(({ message }) => message) };
}
