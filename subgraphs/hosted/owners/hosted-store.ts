import type { Database } from '../../../catalogue-schema/storage/index.ts';
import { type EntryStore, entryStore } from '../../owner-kit/index.ts';
import { holdOwner, type OwnerReference } from './hold-owner.ts';
import { ownerDatabase } from './owner-tables.ts';

/** A hosted owner's records, for programs. Writes throw StartError once the owner is removed. */
export function hostedStore(database: Database, owner: OwnerReference): EntryStore {
  const id = typeof owner === 'string' ? owner : owner.id;
  return entryStore(ownerDatabase(database, id), holdOwner(database, owner));
}
