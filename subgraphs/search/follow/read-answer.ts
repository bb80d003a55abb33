import { FeedError, type FetchedAnswer } from './ask-feed.ts';

/** The owner's answer as JSON, unchecked. */
export interface FeedAnswer {
  readonly catalogueOwner: unknown;
  readonly catalogueChanges: unknown;
  /** Places of changes that the owner could not answer whole, as its errors say. */
  readonly failed: readonly number[];
}

interface FeedProblem {
  readonly message?: unknown;
  readonly path?: unknown;
  readonly extensions?: { readonly code?: unknown } | null;
}

interface GraphQLAnswer {
  readonly data?: Partial<FeedAnswer> | null;
  readonly errors?: readonly (FeedProblem | null)[];
}

function parseAnswer({ status, contentType, text }: FetchedAnswer): GraphQLAnswer {
  try {
    return (JSON.parse(text) ?? {}) as GraphQLAnswer;
  } catch {
    throw new FeedError(`expected a GraphQL answer, got HTTP ${status} ${contentType}`.trim());
  }
}

/** Where an error is of a change, its place. */
function placeOf(error: FeedProblem | null): readonly number[] {
  const path: unknown = error?.path;
  const isOfChange = Array.isArray(path) && path[0] === 'catalogueChanges' && path[1] === 'changes';
  return isOfChange && Number.isSafeInteger(path[2]) ? [path[2]] : [];
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
  const told = Array.isArray(errors) ? errors : [];
  if (data?.catalogueChanges && data.catalogueOwner) {
    const { catalogueOwner, catalogueChanges } = data;
    return { catalogueOwner, catalogueChanges, failed: told.flatMap(placeOf) };
  }
  const [error] = told;
  if (after !== null && error?.extensions?.code === 'CURSOR_UNKNOWN') return 'CURSOR_UNKNOWN';
  if (error) throw new FeedError(`answered with an error: ${String(error.message).slice(0, 300)}`);
  throw new FeedError('expected catalogueOwner and catalogueChanges in the answer, got none');
}
