import DataLoader from 'dataloader';
import type { EntryKind, EntryRecord } from '../../../catalogue-schema/index.ts';
import type { Database } from '../../../catalogue-schema/storage/index.ts';
import type { Viewer } from '../../../catalogue-schema/viewer/index.ts';
import { recordFor, visibleTo } from './policy.ts';

export interface LoadedEntry {
  readonly kind: EntryKind;
  readonly record: EntryRecord;
}

export type EntryLoader = DataLoader<string, LoadedEntry | null>;

/**
 * Loads records by id, each as the viewer may read it, or null where there is none for this viewer. Belongs to one
 * request: it keeps what it has loaded.
 *
 * @param table where the records are, with the columns `id`, `kind`, `record` and those of the policy
 */
export function entryLoader({ knex, schema }: Database, viewer: Viewer, table = 'entry'): EntryLoader {
  return new DataLoader(async (ids) => {
    const rows: (LoadedEntry & { id: string })[] = await knex
      .withSchema(schema)
      .from(table)
      .select('id', 'kind', knex.raw('? as record', [recordFor(knex, viewer, table)]))
      .whereRaw('id = any(?::text[])', [[...ids]])
      .where(visibleTo(knex, viewer, table));
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}
