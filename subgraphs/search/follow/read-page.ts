import { type PreparedPage, prepareRecords } from '../mirror/index.ts';
import { askFeed, FeedError } from './ask-feed.ts';
import { checkPage } from './check-page.ts';
import type { FollowedOwner } from './followed-owner.ts';
import { storableText } from './storable-text.ts';

export interface PageRequest {
  readonly owner: FollowedOwner;
  /** The cursor behind which the feed is read. */
  readonly after: string | null;
}

/** What came of it, as plain data that passes from one thread to another. */
export type PageReading =
  | { readonly outcome: 'page'; readonly page: PreparedPage }
  | { readonly outcome: 'unknown cursor' }
  /** In words that may be shown to everybody. */
  | { readonly outcome: 'failure'; readonly message: string };

/** Asks an owner for a page of its feed, holds it against the contract, and works out what is to be written. */
export async function readPage({ owner, after }: PageRequest, signal: AbortSignal): Promise<PageReading> {
  try {
    const answer = await askFeed(owner.url, after, signal);
    if (answer === 'CURSOR_UNKNOWN') return { outcome: 'unknown cursor' };
    const { upserts, ...page } = checkPage(answer, owner.id, after);
    return { outcome: 'page', page: { ...page, prepared: prepareRecords(upserts) } };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    return { outcome: 'failure', message: storableText(error.message) };
  }
}
