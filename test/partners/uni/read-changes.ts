import { GraphQLError } from 'graphql';
import type { StoredRecord, University } from './university.ts';

export interface Change {
  readonly id: string;
  readonly at: string;
  /** Absent where it was deleted. */
  readonly record?: StoredRecord;
}

export interface Page {
  readonly changes: readonly Change[];
  readonly endCursor: string;
  readonly hasMore: boolean;
}

/** A page of the newest changes in the order of their times. The cursor names the last one that was read. */
export function readChanges({ records, deleted }: University, after: string | null, first: number): Page {
  if (first < 1 || first > 1000) {
    throw new GraphQLError(`first: expected 1 to 1000, got ${first}`, { extensions: { code: 'BAD_USER_INPUT' } });
  }
  const upserts = records.map((record): Change => ({ id: record.id, at: record.modified, record }));
  const keyOf = ({ at, id }: Change): string => `${at} ${id}`;
  const all = [...upserts, ...deleted].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const start = after === null || after === 'start' ? 0 : all.findIndex((change) => keyOf(change) === after) + 1;
  if (start === 0 && after !== null && after !== 'start') {
    const message = `after: expected an endCursor of this feed, got ${JSON.stringify(after)}`;
    throw new GraphQLError(message, { extensions: { code: 'CURSOR_UNKNOWN' } });
  }
  const changes = all.slice(start, start + first);
  const last = changes.at(-1);
  return { changes, endCursor: last ? keyOf(last) : (after ?? 'start'), hasMore: start + first < all.length };
}
