export { exportRecords } from './export-records.ts';
export { type ImportRequest, importFrom } from './import-from.ts';
