import type { EntryRecord } from '../../../catalogue-schema/index.ts';

/** A record in the form in which people save it: without its id, which decides who is asked, and without `modified`. */
export type SavedRecord = Omit<EntryRecord, 'id' | 'modified'>;

export function savedForm({ id: _, modified: __, ...saved }: EntryRecord): SavedRecord {
  return saved;
}

/** SQL for the same, of a column with a record. */
export const savedFormOf = (column: string): string => `${column} - array['id', 'modified']`;
