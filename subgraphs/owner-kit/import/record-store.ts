import type { EntryRecord } from '../../../catalogue-schema/index.ts';

/** What became of a record that was saved. */
export type SaveOutcome = 'new' | 'changed' | 'unchanged';

/** Where imported records go. Every record is kept with its origin, so that one source never deletes another's. */
export interface RecordStore {
  /** Writes records that differ from what is there; answers in the same order. */
  save(records: readonly EntryRecord[], origin: string): Promise<readonly SaveOutcome[]>;
  /** Deletes what came from this origin and is not among the ids that were seen; returns how many. */
  prune(origin: string, seen: readonly string[]): Promise<number>;
}
