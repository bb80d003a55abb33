import DataLoader from 'dataloader';
import { type Database, type Viewer, visibleTo } from '../../owner-kit/index.ts';

/** Loads when one of an owner's records that the viewer may see was last changed, or null. Belongs to one request. */
export function newestChangeLoader({ knex, schema }: Database, viewer: Viewer): DataLoader<string, Date | null> {
  return new DataLoader(async (owners) => {
    const rows: { owner: string; at: Date }[] = await knex
      .withSchema(schema)
      .from('mirror')
      .select('owner')
      .max('changed_at as at')
      .whereRaw('owner = any(?::text[])', [[...owners]])
      .where(visibleTo(knex, viewer, 'mirror'))
      .groupBy('owner');
    const newest = new Map(rows.map(({ owner, at }) => [owner, at]));
    return owners.map((owner) => newest.get(owner) ?? null);
  });
}
