import type { KindedRecord } from '../../../../catalogue-schema/index.ts';

const refer = (id: string): { id: string } => ({ id });

/** A record as it stands in an answer to `recordSelection`: references are objects with an id. */
export function recordAnswer({ kind, record }: KindedRecord): object {
  if (kind === 'contact') return { ...record, deputies: record.deputies.map(refer) };
  if (kind === 'dataset') {
    const { contacts, relatedDatasets } = record;
    return { ...record, contacts: contacts.map(refer), relatedDatasets: relatedDatasets.map(refer) };
  }
  const { contacts, lead, relatedProjects } = record;
  return {
    ...record,
    lead: lead ? refer(lead) : null,
    contacts: contacts.map(refer),
    relatedProjects: relatedProjects.map(refer),
  };
}
