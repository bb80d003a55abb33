import { type EntryKind, readEntryId } from '../../entry-id.ts';
import { shorten } from '../server/index.ts';
import type { Answered } from './feed-page.ts';

/** One change of the feed, as far as it can be read. */
export interface FeedChange {
  readonly id: string;
  /** Of the id; undefined where the id has not the form of one. */
  readonly kind: EntryKind | undefined;
  /** As it came. */
  readonly stated: Answered;
  /** As it came, in the field of the id's kind. */
  readonly record: Answered | null;
}

export function feedChange(stated: Answered): FeedChange {
  const id = typeof stated.id === 'string' ? stated.id : shorten(stated.id ?? null);
  const kind = readEntryId(id)?.kind;
  const record = kind === undefined ? null : stated[kind];
  return { id, kind, stated, record: typeof record === 'object' ? (record as Answered | null) : null };
}
