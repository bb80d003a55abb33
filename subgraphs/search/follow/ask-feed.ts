import {
  entryKinds,
  type FetchedText,
  fetchText,
  recordSelection,
  TooLongError,
} from '../../../catalogue-schema/index.ts';

/** Changes in a page, at the most. */
export const pageSize = 500;
/** Bytes of a page, at the most: 64 kB for each of its changes. */
const longestPage = 32_000_000;

/** Milliseconds that an owner may take for a page. */
const longestWait = 10_000;

const selections = entryKinds.map((kind) => `${kind} { ${recordSelection(kind)} }`).join(' ');
const query = `query Follow($after: String, $first: Int!) {
  catalogueOwner { id name kind website contact { id } }
  catalogueChanges(after: $after, first: $first) { endCursor hasMore changes { id kind operation at ${selections} } }
}`;

/** The owner's answer as it came, unchecked. */
export interface FeedAnswer {
  readonly catalogueOwner: unknown;
  readonly catalogueChanges: unknown;
}

interface GraphQLAnswer {
  readonly data?: Partial<FeedAnswer> | null;
  readonly errors?: readonly { readonly message?: unknown; readonly extensions?: { readonly code?: unknown } | null }[];
}

/** Characters of what is told of a feed, at the most. */
const longestMessage = 500;

/** Why a feed could not be read, in words that name no addresses: `Owner.mirror.lastError` shows them to everybody. */
export class FeedError extends Error {
  override readonly name = 'FeedError';

  constructor(message: string) {
    super(message.slice(0, longestMessage));
  }
}

function describeFailure(error: unknown): string {
  const { name, cause, message } = error as Error;
  if (error instanceof TooLongError) return `page: ${message}`;
  if (name === 'TimeoutError') return `no answer within ${longestWait / 1000} s`;
  const code = (cause as { code?: unknown } | undefined)?.code;
  return `could not be reached${typeof code === 'string' ? `: ${code}` : ''}`;
}

async function post(url: string, body: unknown, stopping: AbortSignal): Promise<GraphQLAnswer> {
  let fetched: FetchedText;
  try {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const limits = { milliseconds: longestWait, mostBytes: longestPage, stopping };
    fetched = await fetchText(url, { method: 'POST', headers, body: JSON.stringify(body) }, limits);
  } catch (error) {
    throw new FeedError(describeFailure(error));
  }
  const { status, headers, text } = fetched;
  try {
    return (JSON.parse(text) ?? {}) as GraphQLAnswer;
  } catch {
    throw new FeedError(`expected a GraphQL answer, got HTTP ${status} ${headers.get('content-type') ?? ''}`.trim());
  }
}

/**
 * Asks an owner for a page of its change feed and for what it says of itself. Errors beside a page belong to single
 * records, which come as null; the page is still returned.
 *
 * @param url the owner's GraphQL endpoint
 * @returns `CURSOR_UNKNOWN` where the owner does not know `after` any more
 * @throws FeedError
 */
export async function askFeed(
  url: string,
  after: string | null,
  signal: AbortSignal,
): Promise<FeedAnswer | 'CURSOR_UNKNOWN'> {
  const { data, errors } = await post(url, { query, variables: { after, first: pageSize } }, signal);
  if (data?.catalogueChanges && data.catalogueOwner) return data as FeedAnswer;
  const [error] = Array.isArray(errors) ? errors : [];
  if (after !== null && error?.extensions?.code === 'CURSOR_UNKNOWN') return 'CURSOR_UNKNOWN';
  if (error !== undefined) throw new FeedError(`answered with an error: ${String(error.message).slice(0, 300)}`);
  throw new FeedError('expected catalogueOwner and catalogueChanges in the answer, got none');
}
