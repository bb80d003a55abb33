import type { Content } from './record-history.ts';

/** Somebody who asks the gateway. */
export interface Reader {
  /** The access token of somebody who is signed in; the public has none. */
  readonly token?: string;
  /** The owner whose people they belong to; the public belongs to nobody. */
  readonly owner?: string;
}

export const everybody: Reader = {};

export const ownerOf = (id: string): string => id.split('/')[0] ?? '';

/** What somebody sees of a record: all of it, or nothing. None of these owners' people are outside of the city. */
export function seenBy({ owner }: Reader, content: Content): Content {
  if (content === null || content.visibility === 'PUBLIC') return content;
  if (owner === undefined) return null;
  const isNamed = owner === ownerOf(content.id) || content.audience.includes(owner);
  return content.visibility === 'INTERNAL' || isNamed ? content : null;
}
