import type { EntryKind } from '../entry-id.ts';
import type { Label } from './concept.ts';

/** Kinds of record, by the value that GraphQL knows them under, as headings of several. */
export const entryKindLabels: Readonly<Record<Uppercase<EntryKind>, Label>> = {
  DATASET: { de: 'Datensätze', en: 'Datasets' },
  PROJECT: { de: 'Projekte', en: 'Projects' },
  CONTACT: { de: 'Kontakte', en: 'Contacts' },
};
