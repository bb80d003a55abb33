import type { CatalogueRecord } from './records.ts';

/**
 * A record as everybody may read it, or null where only staff may. Of a person the public reads the role or the unit in
 * place of the name, and no addresses or numbers.
 */
export function publicRecord(record: CatalogueRecord | undefined): CatalogueRecord | null {
  if (record?.visibility !== 'PUBLIC') return null;
  if (record.kind !== 'PERSON') return record;
  const { email, phone, address, website, ...rest } = record;
  const organisation = record.organisation as { readonly name: string };
  return { ...rest, name: record.role ?? record.unit ?? organisation.name } as CatalogueRecord;
}
