import { Misfit, type ServerUnderTest } from '../server/index.ts';

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
}

const isObject = (value: unknown): value is Answered => typeof value === 'object' && value !== null;

/** The question for a page, as the catalogue puts it. */
export function pageQuery(fields: string): string {
  return `query Follow($after: String, $first: Int!) {
    catalogueChanges(after: $after, first: $first) { endCursor hasMore changes { ${fields} } }
  }`;
}

/** @throws Misfit where the answer is not a page */
export async function askPage(server: ServerUnderTest, { after, first, fields }: PageRequest): Promise<FeedPage> {
  const question = { topic: 'feed', query: pageQuery(fields), variables: { after, first }, withToken: true } as const;
  const answer = await server.ask(question);
  const page = answer.data?.catalogueChanges;
  const { changes, endCursor, hasMore } = (isObject(page) ? page : {}) as Partial<FeedPage>;
  if (typeof endCursor !== 'string' || typeof hasMore !== 'boolean' || !Array.isArray(changes)) {
    throw new Misfit('expected a page with changes, endCursor and hasMore', answer);
  }
  const odd = changes.find((change) => !isObject(change));
  if (odd !== undefined) throw new Misfit('expected every change to be an object', odd);
  return { changes, endCursor, hasMore, errors: answer.errors.map(({ message }) => message) };
}
