export { holdOwner, type OwnerReference } from './hold-owner.ts';
export type { HostedOwner } from './hosted-owner.ts';
export { hostedStore } from './hosted-store.ts';
export type { NewOwner } from './new-owner.ts';
export { type OwnerList, ownerList } from './owner-list.ts';
export { ownerMigrations } from './owner-migrations.ts';
export { migrateOwners, ownerDatabase } from './owner-tables.ts';
export { ServedOwners } from './served-owners.ts';
