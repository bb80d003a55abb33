export { type CkanSourceOptions, ckanSource } from './ckan/index.ts';
export { formatSummary } from './format-summary.ts';
export { type ImportOptions, type ImportProgress, importRecords } from './import-records.ts';
export type { ImportSummary, KindCounts, Refusal } from './import-summary.ts';
export { jsonLinesSource } from './jsonl-source.ts';
export type { RecordSource, SourceItem } from './record-source.ts';
export type { RecordStore, SaveOutcome } from './record-store.ts';
export { type ProgressDisplay, type ProgressStream, showProgress } from './show-progress.ts';
export { CatalogueSourceError } from './source-error.ts';
