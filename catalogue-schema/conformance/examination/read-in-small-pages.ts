import type { ServerUnderTest } from '../server/index.ts';
import { askPage, type FeedPage } from './feed-page.ts';

/** Pages into which the feed is cut to look at their seams. */
const wantedPages = 20;

/** What identifies a change, without its record. */
export const seamFields = 'id operation at';

export interface SmallPages {
  readonly first: number;
  readonly pages: readonly FeedPage[];
}

/**
 * Reads the first `total` changes once more, in pages that are small enough for some twenty of them. Goes on whatever
 * `hasMore` says, so that what it says can be held against what there is.
 *
 * @throws Misfit where a page does not come
 */
export async function readInSmallPages(server: ServerUnderTest, total: number): Promise<SmallPages> {
  const first = Math.min(1000, Math.max(1, Math.ceil(total / wantedPages)));
  const pages: FeedPage[] = [];
  let read = 0;
  let after: string | null = null;
  while (read < total) {
    const page: FeedPage = await askPage(server, { after, first, fields: seamFields });
    pages.push(page);
    if (page.changes.length === 0 || page.endCursor === after) break;
    read += page.changes.length;
    after = page.endCursor;
  }
  return { first, pages };
}
