import { GraphQLError } from 'graphql';
import type { Catalogue } from './catalogue.ts';
import type { LoggedChange } from './change-log.ts';

export interface FeedPage {
  readonly changes: readonly LoggedChange[];
  readonly endCursor: string;
  readonly hasMore: boolean;
}

/**
 * A page of the change feed. The cursor names the log and a place in it.
 *
 * @throws CURSOR_UNKNOWN where the cursor is of another log; the reader then starts again without one
 * @throws BAD_USER_INPUT
 */
export function readFeed({ log }: Catalogue, after: string | null, first: number): FeedPage {
  if (!(first >= 1 && first <= 1000)) {
    throw new GraphQLError(`first: expected 1 to 1000, got ${first}`, { extensions: { code: 'BAD_USER_INPUT' } });
  }
  const last = log.changes.at(-1)?.sequence ?? 0;
  const [, epoch, digits] = /^(.+)\.(\d{1,15})$/.exec(after ?? `${log.epoch}.0`) ?? [];
  const position = Number(digits);
  if (epoch !== log.epoch || position > last) {
    const message = `after: expected an endCursor of this feed, got ${JSON.stringify(after)}`;
    throw new GraphQLError(message, { extensions: { code: 'CURSOR_UNKNOWN' } });
  }
  const newer = log.changes.filter(({ sequence }) => sequence > position);
  const changes = newer.slice(0, first);
  return {
    changes,
    endCursor: `${log.epoch}.${changes.at(-1)?.sequence ?? position}`,
    hasMore: newer.length > first,
  };
}
