import type { Knex } from 'knex';
import { type EntryKind, parseEntryId } from '../../../catalogue-schema/index.ts';
import { rowsOf } from '../../../catalogue-schema/storage/index.ts';
import { type SavedRecord, savedFormOf } from '../records/index.ts';

/** A record as its editors have it. */
export interface Edition {
  readonly id: string;
  readonly kind: EntryKind;
  readonly version: string;
  readonly published: SavedRecord | null;
  readonly draft: SavedRecord | null;
}

interface Row extends Omit<Edition, 'kind'> {
  /** Of the draft; null where there is none. */
  readonly sequence: string | null;
}

/**
 * Reads editions, also of ids under which nothing is there. A version names the feed, which a restored database begins
 * anew, the record's newest change, whoever made it, and the draft.
 *
 * @param wanted SQL with a column `id`
 * @returns the one whose draft was changed last first
 */
export async function readEditions(
  knex: Knex,
  schema: string,
  wanted: Knex.Raw,
): Promise<readonly (Edition & { readonly sequence: string | null })[]> {
  const rows = await rowsOf<Row>(
    knex.raw(
      `select wanted.id, draft.sequence::text as sequence, draft.record as draft,
         ${savedFormOf('entry.record')} as published,
         concat_ws('.', feed.epoch, coalesce(change.sequence, 0), coalesce(draft.sequence, 0)) as version
       from (:wanted) as wanted cross join :schema:.feed
       left join :schema:.entry on entry.id = wanted.id
       left join :schema:.change on change.id = wanted.id
       left join :schema:.draft on draft.id = wanted.id
       order by draft.sequence desc nulls last`,
      { schema, wanted },
    ),
  );
  return rows.map((row) => ({ ...row, kind: parseEntryId(row.id).kind }));
}

/** The edition under one id, also where nothing is there. */
export async function readEdition(knex: Knex, schema: string, id: string): Promise<Edition> {
  const [edition] = await readEditions(knex, schema, knex.raw('select ?::text as id', [id]));
  return edition as Edition;
}

/** Whether anything is there under its id. */
export const isThere = ({ published, draft }: Edition): boolean => published !== null || draft !== null;
