import type { MirrorPage } from '../mirror/index.ts';
import { FeedError, pageSize } from './ask-feed.ts';
import { type CheckedChange, checkChange } from './check-change.ts';
import { checkOwner } from './check-owner.ts';
import type { FeedAnswer } from './read-answer.ts';
import { storableText } from './storable-text.ts';

const longestCursor = 2000;

interface FeedPage {
  readonly changes: readonly unknown[];
  readonly endCursor: string;
  readonly hasMore: boolean;
}

function readPage(value: unknown): FeedPage {
  const { changes, endCursor, hasMore } = value as Partial<FeedPage>;
  if (!Array.isArray(changes) || typeof endCursor !== 'string' || typeof hasMore !== 'boolean') {
    throw new FeedError('expected a page with changes, endCursor and hasMore, got something else');
  }
  if (changes.length > pageSize) {
    throw new FeedError(`expected at most ${pageSize} changes in a page, as was asked for, got ${changes.length}`);
  }
  if (endCursor.length > longestCursor) {
    throw new FeedError(`expected an endCursor of at most ${longestCursor} characters, got ${endCursor.length}`);
  }
  if (storableText(endCursor) !== endCursor) {
    throw new FeedError(`expected an endCursor of Unicode characters, got ${JSON.stringify(endCursor)}`);
  }
  return { changes, endCursor, hasMore };
}

/**
 * Holds a page of an owner's feed against the contract. A change that is not the owner's to make, or whose record
 * breaks the contract, is refused by itself; the rest of the page goes on.
 *
 * @param after the cursor behind which the page was asked for
 * @throws FeedError where the page as a whole cannot be used
 */
export function checkPage(answer: FeedAnswer, ownerId: string, after: string | null): MirrorPage {
  const owner = checkOwner(answer.catalogueOwner, ownerId);
  const { changes, endCursor, hasMore } = readPage(answer.catalogueChanges);
  if (hasMore && endCursor === after) {
    // The cursor itself is the owner's, and may name a record that not everybody may see.
    throw new FeedError('expected an endCursor behind the one that was sent as hasMore is true, got the same');
  }
  const newest = new Map<string, CheckedChange>();
  for (const change of changes) {
    const checked = checkChange(change, ownerId);
    newest.set(checked.id, checked);
  }
  const checked = [...newest.values()];
  return {
    owner,
    upserts: checked.flatMap((change) => (change.type === 'upsert' ? [change.upsert] : [])),
    deletions: checked.flatMap((change) => (change.type === 'deletion' ? [change.deletion] : [])),
    refusals: checked.flatMap((change) => (change.type === 'refusal' ? [change.refusal] : [])),
    endCursor,
    hasMore,
  };
}
