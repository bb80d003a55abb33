import { entryUri, parseEntryId, readEntryId, typeOfKind } from '../../entry-id.ts';
import type { EntryRecord } from '../../record/index.ts';

export type Answer = Readonly<Record<string, unknown>>;

/** Fields that hold ids in a record and records in its answer. */
const linked = ['contacts', 'lead', 'relatedDatasets', 'relatedProjects', 'deputies'];

const typename = (id: string): string => typeOfKind(readEntryId(id)?.kind ?? 'dataset');
const reference = (id: string): Answer => ({ __typename: typename(id), id });

/**
 * A record as a server answers it.
 *
 * @param sees whether the viewer may see a record that it refers to
 */
export function answeredRecord(record: EntryRecord, sees: (id: string) => boolean): Answer {
  const fields = Object.entries(record).map(([name, value]) => {
    if (!linked.includes(name) && !name.endsWith('Refs')) return [name, value];
    const ids = ([value].flat() as string[]).filter(sees);
    const targets = name.endsWith('Refs') ? ids : ids.map(reference);
    return [name, Array.isArray(value) ? targets : (targets[0] ?? null)];
  });
  const { owner, kind } = parseEntryId(record.id);
  return {
    __typename: typeOfKind(kind),
    uri: entryUri('https://catalogue.example', record.id),
    owner: { id: owner },
    ...('name' in record ? { title: record.name } : {}),
    ...Object.fromEntries(fields),
  };
}

/** The record of a person as the public reads it. */
export function withoutPerson(record: EntryRecord): EntryRecord {
  if (!('name' in record) || record.kind !== 'PERSON') return record;
  const { email: _, phone: __, address: ___, website: ____, ...rest } = record;
  return { ...rest, name: record.role ?? record.unit ?? record.organisation.name };
}
