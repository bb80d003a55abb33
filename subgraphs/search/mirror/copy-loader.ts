import DataLoader from 'dataloader';
import { readEntryId } from '../../../catalogue-schema/index.ts';
import { type Database, type LoadedEntry, recordFor, type Viewer, visibleTo } from '../../owner-kit/index.ts';

/** A record as the mirror has it. */
export interface Copy extends LoadedEntry {
  /** What its owner had done by then is in it. Never later than now. */
  readonly asOf: Date;
}

interface Row extends LoadedEntry {
  readonly id: string;
  readonly indexed_at: Date;
  readonly followed_at: Date | null;
}

export type CopyLoader = DataLoader<string, Copy | null>;

/** The latest of some times, but not what lies behind now: the clock that said so has been put back since. */
function latest(times: readonly (Date | null | undefined)[], now: Date): Date {
  const past = times.flatMap((time) => (time && time <= now ? [time] : []));
  return past.sort((one, other) => Number(one) - Number(other)).at(-1) ?? now;
}

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
    const now = new Date();
    // What is followed while the records are read need not be in them.
    const followed = new Map(ids.map((id) => [id, followedAt(readEntryId(id)?.owner ?? '')]));
    const rows: Row[] = await knex
      .from(`${schema}.mirror as mirror`)
      .join(`${schema}.owner as owner`, 'owner.id', 'mirror.owner')
      .whereRaw('mirror.id = any(?::text[])', [[...ids]])
      .where(visibleTo(knex, viewer, 'mirror'))
      .select('mirror.id', 'mirror.kind', 'mirror.indexed_at', 'owner.followed_at')
      .select(knex.raw('? as record', [recordFor(knex, viewer, 'mirror')]));
    const copies = new Map(
      rows.map(({ id, kind, record, indexed_at, followed_at }) => [
        id,
        { kind, record, asOf: latest([indexed_at, followed_at, followed.get(id)], now) },
      ]),
    );
    return ids.map((id) => copies.get(id) ?? null);
  });
}
