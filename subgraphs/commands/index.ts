export { exportRecords } from './export-records.ts';
export { importFrom } from './import-from.ts';
