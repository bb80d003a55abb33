export { addHostedOwner } from './add-hosted-owner.ts';
export { exportRecords } from './export-records.ts';
export { hostedOwners } from './hosted-owners.ts';
export { importAreas } from './import-areas.ts';
export { importFrom } from './import-from.ts';
export { removeHostedOwner } from './remove-hosted-owner.ts';
