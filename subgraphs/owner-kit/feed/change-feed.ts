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

interface Row {
  readonly id: string;
  readonly sequence: string;
  readonly operation: 'UPSERT' | 'DELETE';
  readonly at: Date;
  readonly record: EntryRecord | null;
}

const longestPage = 1000;

async function positionOf({ knex, schema }: Database, epoch: string, after: string | null): Promise<string> {
  if (after === null) return '0';
  const [, cursorEpoch, sequence] = /^([0-9a-f-]{36})\.(\d{1,18})$/.exec(after) ?? [];
  const [last] = await rowsOf<{ value: string }>(
    knex.raw('select coalesce(max(sequence), 0) as value from ??.change', [schema]),
  );
  if (sequence === undefined || cursorEpoch !== epoch || BigInt(sequence) > BigInt(last?.value ?? 0)) {
    throw catalogueError('CURSOR_UNKNOWN', `after: expected an endCursor of this feed, got ${JSON.stringify(after)}`);
  }
  return sequence;
}

/**
 * Reads a page of an owner's change feed. The cursor names the feed as well as the place in it, so that a feed that was
 * made anew is not taken for the old one.
 *
 * @param first how many changes at the most, 1 to 1000
 * @throws CURSOR_UNKNOWN, BAD_USER_INPUT
 */
export async function readFeed(database: Database, after: string | null, first: number): Promise<FeedPage> {
  if (!(first >= 1 && first <= longestPage)) {
    throw catalogueError('BAD_USER_INPUT', `first: expected 1 to ${longestPage}, got ${first}`);
  }
  const { knex, schema } = database;
  const { epoch } = await knex.withSchema(schema).from('feed').first('epoch');
  const position = await positionOf(database, epoch, after);
  const rows = await rowsOf<Row>(
    knex.raw(
      `select id, change.sequence::text as sequence, operation, at, record
       from :schema:.change left join :schema:.entry using (id)
       where change.sequence > :position::bigint order by change.sequence limit :limit`,
      { schema, position, limit: first + 1 },
    ),
  );
  const page = rows.slice(0, first);
  return {
    changes: page.map(({ id, operation, at, record }) => ({ id, kind: parseEntryId(id).kind, operation, at, record })),
    endCursor: `${epoch}.${page.at(-1)?.sequence ?? position}`,
    hasMore: rows.length > first,
  };
}
