import type { EntryKind } from '../entry-id.ts';
import type { EntryRecord } from './entry-record.ts';

interface ReferenceField {
  readonly field: string;
  readonly targetKind: EntryKind;
  readonly isList: boolean;
}

/** The contract fields in which a record names other records. */
const referenceFields: Readonly<Record<EntryKind, readonly ReferenceField[]>> = {
  dataset: [
    { field: 'contacts', targetKind: 'contact', isList: true },
    { field: 'projectRefs', targetKind: 'project', isList: true },
    { field: 'relatedDatasets', targetKind: 'dataset', isList: true },
  ],
  project: [
    { field: 'lead', targetKind: 'contact', isList: false },
    { field: 'contacts', targetKind: 'contact', isList: true },
    { field: 'datasetRefs', targetKind: 'dataset', isList: true },
    { field: 'relatedProjects', targetKind: 'project', isList: true },
  ],
  contact: [{ field: 'deputies', targetKind: 'contact', isList: true }],
};

export interface Reference {
  readonly field: string;
  readonly position: number;
  readonly target: string;
  readonly targetKind: EntryKind;
}

/** Every reference of a record, in the order in which the record states them. */
export function referencesOf(kind: EntryKind, record: EntryRecord): readonly Reference[] {
  const values = record as unknown as Readonly<Record<string, string | readonly string[] | null | undefined>>;
  return referenceFields[kind].flatMap(({ field, targetKind }) =>
    [values[field] ?? []].flat().map((target, position) => ({ field, position, target, targetKind })),
  );
}
