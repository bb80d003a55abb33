export { assessQuality } from './assess-quality.ts';
export { checkRecord } from './check-record.ts';
export { derivedFields } from './derived-fields.ts';
export type { EntryRecord, KindedRecord } from './entry-record.ts';
export { recordFromAnswer, recordSelection } from './record-answer.ts';
export { referencesOf } from './references.ts';
