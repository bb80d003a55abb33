import DataLoader from 'dataloader';
import { type Database, type LoadedEntry, recordFor, type Viewer, visibleTo } from '../../owner-kit/index.ts';

/** A record as the mirror has it. */
export interface Copy extends LoadedEntry {
  /** What its owner had told by then is in it. */
  readonly asOf: Date;
}

interface Row extends LoadedEntry {
  readonly id: string;
  readonly as_of: Date;
  readonly owner: string;
}

export type CopyLoader = DataLoader<string, Copy | null>;

/**
 * Loads copies of records by id, each as the viewer may read it, or null where there is none for this viewer. Belongs to
 * one request.
 *
 * @param followedAt when this process last followed an owner's feed to its end; not every look is written down
 */
export function copyLoader(
  { knex, schema }: Database,
  viewer: Viewer,
  followedAt: (owner: string) => Date | null,
): CopyLoader {
  return new DataLoader(async (ids) => {
    const asked = new Date();
    const rows: Row[] = await knex
      .from(`${schema}.mirror as mirror`)
      .join(`${schema}.owner as owner`, 'owner.id', 'mirror.owner')
      .whereRaw('mirror.id = any(?::text[])', [[...ids]])
      .where(visibleTo(knex, viewer, 'mirror'))
      .select('mirror.id', 'mirror.kind', 'mirror.owner')
      .select(knex.raw('greatest(mirror.indexed_at, owner.followed_at) as as_of'))
      .select(knex.raw('? as record', [recordFor(knex, viewer, 'mirror')]));
    const copies = new Map(
      rows.map(({ id, kind, record, owner, as_of: written }) => {
        const followed = followedAt(owner);
        // What was followed after the records had been asked for may have changed them.
        const asOf = followed !== null && followed > written && followed <= asked ? followed : written;
        return [id, { kind, record, asOf }] as const;
      }),
    );
    return ids.map((id) => copies.get(id) ?? null);
  });
}
