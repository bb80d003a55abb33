export { assessQuality } from './assess-quality.ts';
export { type CheckedRecord, checkRecord } from './check-record.ts';
export { derivedFields } from './derived-fields.ts';
export type { EntryRecord, KindedRecord, RecordOfKind } from './entry-record.ts';
export { recordFromAnswer, recordSelection } from './record-answer.ts';
export { type Reference, type ReferenceField, referenceFields, referencesOf } from './references.ts';
export { summarise } from './summarise.ts';
