import { catalogueError, type EntryKind, type EntryRecord, parseEntryId } from '../../../catalogue-schema/index.ts';
import { type Database, rowsOf } from '../../../catalogue-schema/storage/index.ts';

export interface FeedChange {
  readonly id: string;
  readonly kind: EntryKind;
  readonly operation: 'UPSERT' | 'DELETE';
  readonly at: Date;
  /** The whole record as it is now; null for a deletion. */
  readonly record: EntryRecord | null;
}

export interface FeedPage {
  readonly changes: readonly FeedChange[];
  readonly endCursor: string;
  readonly hasMore: boolean;
}

/** A change, or nothing but the feed's name where there is none. */
interface Row {
  readonly epoch: string;
  /** The sequence of the newest change. */
  readonly newest: string;
  readonly id: string | null;
  readonly sequence: string;
  readonly operation: 'UPSERT' | 'DELETE';
  readonly at: Date;
  readonly record: EntryRecord | null;
}

const longestPage = 1000;

/** Where a cursor stands, and in which feed: at the start in any; undefined where it is none. */
function readCursor(after: string | null): { readonly epoch: string | null; readonly position: string } | undefined {
  if (after === null) return { epoch: null, position: '0' };
  const [, epoch, position] = /^([0-9a-f-]{36})\.(\d{1,18})$/.exec(after) ?? [];
  return epoch === undefined || position === undefined ? undefined : { epoch, position };
}

/**
 * Reads a page of an owner's change feed, in one statement: it is asked again and again by everybody who follows. The
 * cursor names the feed as well as the place in it, so that a feed that was made anew is not taken for the old one.
 *
 * @param first how many changes at the most, 1 to 1000
 * @throws CURSOR_UNKNOWN, BAD_USER_INPUT
 */
export async function readFeed({ knex, schema }: Database, after: string | null, first: number): Promise<FeedPage> {
  if (!(first >= 1 && first <= longestPage)) {
    throw catalogueError('BAD_USER_INPUT', `first: expected 1 to ${longestPage}, got ${first}`);
  }
  const cursor = readCursor(after);
  const rows = await rowsOf<Row>(
    knex.raw(
      `select epoch::text as epoch, newest::text as newest, id, page.sequence::text as sequence, operation, at, record
       from :schema:.feed cross join (select coalesce(max(sequence), 0) as newest from :schema:.change) as last
       left join lateral (
         select id, change.sequence, operation, at, record
         from :schema:.change left join :schema:.entry using (id)
         where change.sequence > :position::bigint order by change.sequence limit :limit
       ) as page on true order by page.sequence`,
      { schema, position: cursor?.position ?? '0', limit: cursor ? first + 1 : 0 },
    ),
  );
  const [{ epoch, newest } = { epoch: '', newest: '0' }] = rows;
  if (cursor === undefined || BigInt(cursor.position) > BigInt(newest) || (cursor.epoch ?? epoch) !== epoch) {
    throw catalogueError('CURSOR_UNKNOWN', `after: expected an endCursor of this feed, got ${JSON.stringify(after)}`);
  }
  const changes = rows.filter((row): row is Row & { readonly id: string } => row.id !== null);
  const page = changes.slice(0, first);
  return {
    changes: page.map(({ id, operation, at, record }) => ({ id, kind: parseEntryId(id).kind, operation, at, record })),
    endCursor: `${epoch}.${page.at(-1)?.sequence ?? cursor.position}`,
    hasMore: changes.length > first,
  };
}
