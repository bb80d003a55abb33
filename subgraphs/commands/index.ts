export { exportRecords } from './export-records.ts';
export { importAreas } from './import-areas.ts';
export { importFrom } from './import-from.ts';
