import type { ContactRecord, DatasetRecord, ProjectRecord } from '../../generated/record-types.ts';
import { checkRecord, type EntryRecord } from '../../record/index.ts';
import { licences } from '../../vocabularies/index.ts';

const organisation = { name: 'Referenz gGmbH', kind: 'CIVIL_SOCIETY', website: 'https://referenz.example/' };
const common = { modified: '2026-05-05T19:03:47.255Z', visibility: 'PUBLIC', keywords: ['Muster'] };

function dataset(local: string, fields: object = {}): object {
  return {
    ...common,
    id: `referenz/dataset/${local}`,
    title: `Datensatz ${local}`,
    description: 'Ein **Muster**. Mehr ist es nicht.',
    publisher: organisation,
    contacts: ['referenz/contact/geschaeftsstelle'],
    issued: '2026-01-31',
    languages: ['de'],
    themes: ['ENVI'],
    ...fields,
  };
}

const distribution = {
  id: 'csv',
  accessUrl: 'https://referenz.example/daten.csv',
  format: 'CSV',
  mediaType: 'text/csv',
  licence: licences['dl-by-de/2.0'],
  checksum: { algorithm: 'sha256', value: 'ab' },
};

const values: readonly object[] = [
  {
    ...common,
    id: 'referenz/contact/geschaeftsstelle',
    kind: 'UNIT',
    name: 'Geschäftsstelle',
    organisation,
    email: 'post@referenz.example',
    address: { street: 'Musterweg 1', locality: 'Leipzig', country: 'DE' },
    deputies: ['referenz/contact/leitung', 'stadt/contact/referat-digitale-stadt'],
  },
  {
    ...common,
    id: 'referenz/contact/leitung',
    kind: 'PERSON',
    name: 'Erika Muster',
    role: 'Leitung',
    organisation,
    email: 'erika.muster@referenz.example',
    phone: '+49 341 0000000',
    website: 'https://referenz.example/erika',
    address: { street: 'Musterweg 2' },
  },
  { ...common, id: 'referenz/contact/intern', kind: 'MAILBOX', visibility: 'INTERNAL', name: 'Postfach', organisation },
  {
    ...common,
    id: 'referenz/project/muster',
    title: 'Musterprojekt',
    status: 'RUNNING',
    start: '2026-01-01',
    lead: 'referenz/contact/leitung',
    contacts: ['referenz/contact/intern', 'referenz/contact/geschaeftsstelle'],
    datasetRefs: ['referenz/dataset/baeume', 'stadt/dataset/verkehrszaehlung'],
    budget: { amount: 1000, currency: 'EUR' },
  },
  { ...common, id: 'referenz/project/zweites', title: 'Zweites Projekt', status: 'IDEA' },
  dataset('baeume', {
    relatedDatasets: ['referenz/dataset/geheim', 'referenz/dataset/nummer-1'],
    projectRefs: ['referenz/project/muster'],
    distributions: [distribution],
    spatial: { bbox: { west: 12.2, south: 51.2, east: 12.6, north: 51.5 }, places: ['Leipzig'] },
    landingPage: 'https://referenz.example/baeume',
  }),
  dataset('geheim', { visibility: 'RESTRICTED', audience: ['stadt'] }),
  dataset('vertraulich', { visibility: 'RESTRICTED', audience: ['stadtwerke', 'referenz'] }),
  ...Array.from({ length: 40 }, (_, number) => dataset(`nummer-${number}`)),
];

/** Records of every kind and visibility, enough for several pages, in the form in which owners store them. */
export const referenceRecords: readonly EntryRecord[] = values.map((value) => {
  const checked = checkRecord(value, 'referenz');
  if (!checked.ok) throw new Error(`${checked.id}: ${checked.problems.join('; ')}`);
  return checked.record;
});

/** The records with other values in one of them, whether or not the contract allows that. */
export function withValues(id: string, fields: Partial<Record<keyof AnyRecord, unknown>>): readonly EntryRecord[] {
  return referenceRecords.map((record) => (record.id === id ? ({ ...record, ...fields } as EntryRecord) : record));
}

type AnyRecord = DatasetRecord & ProjectRecord & ContactRecord;
