import type { EntryKind } from '../entry-id.ts';
import type { ContactRecord, DatasetRecord, ProjectRecord } from '../generated/record-types.ts';

/** A record as it is stored, imported and exported: contract fields only, references as ids. Its kind is in its id. */
export type EntryRecord = DatasetRecord | ProjectRecord | ContactRecord;

export interface RecordOfKind {
  readonly dataset: DatasetRecord;
  readonly project: ProjectRecord;
  readonly contact: ContactRecord;
}

/** A record with its kind, where the kind decides what is done. */
export type KindedRecord = { [K in EntryKind]: { readonly kind: K; readonly record: RecordOfKind[K] } }[EntryKind];
