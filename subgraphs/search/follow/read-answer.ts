import { FeedError, type FetchedAnswer } from './ask-feed.ts';

/** The owner's answer as JSON, unchecked. */
export interface FeedAnswer {
  readonly catalogueOwner: unknown;
  readonly catalogueChanges: unknown;
}

interface GraphQLAnswer {
  readonly data?: Partial<FeedAnswer> | null;
  readonly errors?: readonly { readonly message?: unknown; readonly extensions?: { readonly code?: unknown } | null }[];
}

function parseAnswer({ status, contentType, text }: FetchedAnswer): GraphQLAnswer {
  try {
    return (JSON.parse(text) ?? {}) as GraphQLAnswer;
  } catch {
    throw new FeedError(`expected a GraphQL answer, got HTTP ${status} ${contentType}`.trim());
  }
}

/**
 * Finds a page of a feed in what was answered. Errors beside a page belong to single records, which come as null; the
 * page is still returned.
 *
 * @param after the cursor behind which the page was asked for
 * @returns `CURSOR_UNKNOWN` where the owner does not know `after` any more
 * @throws FeedError
 */
export function readAnswer(fetched: FetchedAnswer, after: string | null): FeedAnswer | 'CURSOR_UNKNOWN' {
  const { data, errors } = parseAnswer(fetched);
  if (data?.catalogueChanges && data.catalogueOwner) return data as FeedAnswer;
  const [error] = Array.isArray(errors) ? errors : [];
  if (after !== null && error?.extensions?.code === 'CURSOR_UNKNOWN') return 'CURSOR_UNKNOWN';
  if (error !== undefined) throw new FeedError(`answered with an error: ${String(error.message).slice(0, 300)}`);
  throw new FeedError('expected catalogueOwner and catalogueChanges in the answer, got none');
}
