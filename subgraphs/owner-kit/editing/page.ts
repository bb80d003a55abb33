import { catalogueError } from '../../../catalogue-schema/index.ts';

/** A part of a list that is read from its newest item on. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Null where there are none. */
  readonly endCursor: string | null;
  readonly hasMore: boolean;
}

export interface PageRequest {
  readonly first: number;
  readonly after?: string | null;
}

const longestPage = 100;

/**
 * Reads one page.
 *
 * @param read answers at most `limit` items whose sequence is below `before`, the greatest first
 * @throws BAD_USER_INPUT, CURSOR_UNKNOWN
 */
export async function readPage<Item extends { readonly sequence: string | null }>(
  { first, after = null }: PageRequest,
  read: (before: string, limit: number) => Promise<readonly Item[]>,
): Promise<Page<Item>> {
  if (!(first >= 1 && first <= longestPage)) {
    throw catalogueError('BAD_USER_INPUT', `first: expected 1 to ${longestPage}, got ${first}`);
  }
  if (after !== null && !/^[1-9]\d{0,17}$/.test(after)) {
    throw catalogueError('CURSOR_UNKNOWN', `after: expected an endCursor of this list, got ${JSON.stringify(after)}`);
  }
  const found = await read(after ?? '9223372036854775807', first + 1);
  const items = found.slice(0, first);
  return { items, endCursor: items.at(-1)?.sequence ?? null, hasMore: found.length > first };
}
