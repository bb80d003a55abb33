import type { CatalogueRecord } from './records.ts';
import type { Caller } from './tokens.ts';

function sees({ isOwn, isInternal, owners }: Caller, { visibility, audience }: CatalogueRecord): boolean {
  if (isOwn || visibility === 'PUBLIC') return true;
  if (visibility === 'INTERNAL') return isInternal;
  return Array.isArray(audience) && audience.some((one) => owners.includes(one));
}

/**
 * A record as whoever asks may read it, or null where they may not. Of a person the public reads the role or the unit in
 * place of the name, and no addresses or numbers.
 */
export function recordFor(caller: Caller, record: CatalogueRecord | undefined): CatalogueRecord | null {
  if (record === undefined || !sees(caller, record)) return null;
  const isForAll = record.visibility === 'PUBLIC' && !caller.isInternal && !caller.isOwn;
  if (record.kind !== 'PERSON' || !isForAll) return record;
  const { email, phone, address, website, ...rest } = record;
  const organisation = record.organisation as { readonly name: string };
  return { ...rest, name: record.role ?? record.unit ?? organisation.name } as CatalogueRecord;
}
