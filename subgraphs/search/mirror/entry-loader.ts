import DataLoader from 'dataloader';
import type { EntryKind, EntryRecord } from '../../../catalogue-schema/index.ts';
import { type Database, recordFor, type Viewer, visibleTo } from '../../owner-kit/index.ts';

/** The mirror's copy of a record, as the viewer may read it. */
export interface MirroredEntry {
  readonly kind: EntryKind;
  readonly record: EntryRecord;
}

export type EntryLoader = DataLoader<string, MirroredEntry | null>;

/**
 * Loads records by id from the mirror, or null where there is none for this viewer. Belongs to one request: it keeps
 * what it has loaded.
 */
export function entryLoader({ knex, schema }: Database, viewer: Viewer): EntryLoader {
  return new DataLoader(async (ids) => {
    const rows: (MirroredEntry & { id: string })[] = await knex
      .withSchema(schema)
      .from('mirror')
      .select('id', 'kind', knex.raw('? as record', [recordFor(knex, viewer, 'mirror')]))
      .whereRaw('id = any(?::text[])', [[...ids]])
      .where(visibleTo(knex, viewer, 'mirror'));
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}
