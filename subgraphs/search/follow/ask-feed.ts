import { entryKinds, fetchText, recordSelection, TooLongError } from '../../../catalogue-schema/index.ts';

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

/** What an owner answered, as it came. */
export interface FetchedAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/**
 * Asks an owner for a page of its change feed and for what it says of itself.
 *
 * @param url the owner's GraphQL endpoint
 * @param token of the gateway, for this owner's feed
 * @throws FeedError
 */
export async function askFeed(
  url: string,
  token: string,
  after: string | null,
  stopping: AbortSignal,
): Promise<FetchedAnswer> {
  try {
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      authorization: `Bearer ${token}`,
    };
    const body = JSON.stringify({ query, variables: { after, first: pageSize } });
    const limits = { milliseconds: longestWait, mostBytes: longestPage, stopping };
    const fetched = await fetchText(url, { method: 'POST', headers, body }, limits);
    return { status: fetched.status, contentType: fetched.headers.get('content-type') ?? '', text: fetched.text };
  } catch (error) {
    throw new FeedError(describeFailure(error));
  }
}
