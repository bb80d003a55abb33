import type { Knex } from 'knex';
import { type Database, rowsOf, type Viewer, visibleTo } from '../../owner-kit/index.ts';
import type { Deletion } from './mirror-page.ts';

/** A record that its owner has deleted. */
export interface DeletedEntry {
  readonly id: string;
  readonly deletedAt: Date;
}

/**
 * Notes of mirrored records that they are deleted. A record that was never mirrored leaves no note: who could see it is
 * not known.
 *
 * @param condition SQL about the table `mirror`
 * @param deletions what the owner says of when it deleted them; it is now where it says nothing, and never later
 */
export async function writeTombstones(
  transaction: Knex.Transaction,
  schema: string,
  condition: Knex.Raw,
  deletions: readonly Deletion[] = [],
): Promise<void> {
  await transaction.raw(
    `insert into :schema:.tombstone (id, owner, visibility, audience, deleted_at)
     select mirror.id, mirror.owner, mirror.visibility, mirror.audience, least(coalesce(deletion.at, now()), now())
     from :schema:.mirror left join jsonb_to_recordset(:deletions::jsonb) as deletion (id text, at timestamptz)
       on deletion.id = mirror.id
     where :condition
     on conflict (id) do update set visibility = excluded.visibility, audience = excluded.audience,
       deleted_at = excluded.deleted_at`,
    { schema, condition, deletions: JSON.stringify(deletions) },
  );
}

/** Keeps in mind the records of an owner that is suspended; whether they are deleted is not known. */
export async function writeSuspended(transaction: Knex.Transaction, schema: string, owner: string): Promise<void> {
  await transaction.raw(
    `insert into :schema:.tombstone (id, owner, visibility, audience)
     select id, owner, visibility, audience from :schema:.mirror where owner = :owner
     on conflict (id) do update set visibility = excluded.visibility, audience = excluded.audience, deleted_at = null`,
    { schema, owner },
  );
}

/** Records that went with their suspended owner and have not come back with it are deleted, or it has left for good. */
export async function deleteSuspended(transaction: Knex.Transaction, schema: string, owner: string): Promise<void> {
  await transaction
    .withSchema(schema)
    .table('tombstone')
    .where({ owner })
    .whereNull('deleted_at')
    .update({ deleted_at: transaction.fn.now() });
}

/** Takes back what was noted of records that are there again. */
export async function removeTombstones(
  transaction: Knex.Transaction,
  schema: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await transaction
    .withSchema(schema)
    .table('tombstone')
    .whereRaw('id = any(?::text[])', [[...ids]])
    .delete();
}

/** What is known of a deleted record, as far as the viewer could see the record; null where there is nothing. */
export async function deletedEntry(
  { knex, schema }: Database,
  viewer: Viewer,
  id: string,
): Promise<DeletedEntry | null> {
  const [row] = await rowsOf<DeletedEntry>(
    knex.raw(
      `select id, deleted_at as "deletedAt" from :schema:.tombstone
       where id = :id and deleted_at is not null and :isVisible`,
      { schema, id, isVisible: visibleTo(knex, viewer, 'tombstone') },
    ),
  );
  return row ?? null;
}
