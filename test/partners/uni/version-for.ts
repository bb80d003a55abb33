import type { Caller } from './caller.ts';
import type { StoredRecord } from './university.ts';

const isOwn = ({ owners }: Caller): boolean => owners.includes('uni');

function sees(caller: Caller, { visibility, audience = [] }: StoredRecord): boolean {
  if (visibility === 'PUBLIC' || isOwn(caller)) return true;
  return visibility === 'INTERNAL' ? caller.isInternal : audience.some((owner) => caller.owners.includes(owner));
}

/** A record as whoever asks may read it, or null where they may not: decision 3 of the catalogue's contract. */
export function versionFor(caller: Caller, record: StoredRecord | undefined): StoredRecord | null {
  if (record === undefined || !sees(caller, record)) return null;
  const isWhole = record.visibility !== 'PUBLIC' || caller.isInternal || isOwn(caller);
  if (record.kind !== 'PERSON' || isWhole) return record;
  const { name, role, unit, organisation, ...rest } = record;
  const shown = role ?? unit ?? (organisation as { name: string }).name;
  return { ...rest, name: shown, role, unit, organisation, email: null, phone: null, address: null, website: null };
}
