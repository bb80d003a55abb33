export { assessQuality } from './assess-quality.ts';
export { checkRecord } from './check-record.ts';
export { derivedFields } from './derived-fields.ts';
export type { EntryRecord, KindedRecord } from './entry-record.ts';
export { inspectRecord } from './inspect-record.ts';
export { recordFromAnswer, recordSelection } from './record-answer.ts';
export { type ProblemAspect, problemText, type RecordProblem } from './record-problem.ts';
export { referencesOf } from './references.ts';
