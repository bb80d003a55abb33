import type { Caller } from './caller.ts';
import type { StoredRecord } from './university.ts';

/** A record as whoever asks may read it, or null where they may not. */
export function versionFor({ isInternal }: Caller, record: StoredRecord | undefined): StoredRecord | null {
  if (record === undefined || !(record.visibility === 'PUBLIC' || (record.visibility === 'INTERNAL' && isInternal))) {
    return null;
  }
  if (record.kind !== 'PERSON' || isInternal) return record;
  const { name, role, unit, organisation, ...rest } = record;
  const shown = role ?? unit ?? (organisation as { name: string }).name;
  return { ...rest, name: shown, role, unit, organisation, email: null, phone: null, address: null, website: null };
}
