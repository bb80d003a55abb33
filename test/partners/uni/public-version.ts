import type { StoredRecord } from './university.ts';

/** A record as everybody may read it, or null where only staff may. */
export function publicVersion(record: StoredRecord | undefined): StoredRecord | null {
  if (record?.visibility !== 'PUBLIC') return null;
  if (record.kind !== 'PERSON') return record;
  const { name, role, unit, organisation, ...rest } = record;
  const shown = role ?? unit ?? (organisation as { name: string }).name;
  return { ...rest, name: shown, role, unit, organisation, email: null, phone: null, address: null, website: null };
}
