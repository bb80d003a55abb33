export { ckanSource } from './ckan/index.ts';
export { formatSummary } from './format-summary.ts';
export { importRecords } from './import-records.ts';
export type { ImportSummary } from './import-summary.ts';
export { jsonLinesSource } from './jsonl-source.ts';
export type { RecordSource } from './record-source.ts';
export { showProgress } from './show-progress.ts';
