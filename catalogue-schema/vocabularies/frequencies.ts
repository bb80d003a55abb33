import type { Frequency } from '../generated/record-types.ts';
import { type Concept, codeLookup, type Label } from './concept.ts';

const base = 'http://publications.europa.eu/resource/authority/frequency/';

const labels: Readonly<Record<Frequency, Label>> = {
  TRIENNIAL: { de: 'alle drei Jahre', en: 'every three years' },
  BIENNIAL: { de: 'alle zwei Jahre', en: 'every two years' },
  ANNUAL: { de: 'jährlich', en: 'annual' },
  ANNUAL_2: { de: 'halbjährlich', en: 'twice a year' },
  ANNUAL_3: { de: 'dreimal im Jahr', en: 'three times a year' },
  QUARTERLY: { de: 'vierteljährlich', en: 'quarterly' },
  BIMONTHLY: { de: 'alle zwei Monate', en: 'every two months' },
  MONTHLY: { de: 'monatlich', en: 'monthly' },
  MONTHLY_2: { de: 'zweimal im Monat', en: 'twice a month' },
  MONTHLY_3: { de: 'dreimal im Monat', en: 'three times a month' },
  BIWEEKLY: { de: 'alle zwei Wochen', en: 'every two weeks' },
  WEEKLY: { de: 'wöchentlich', en: 'weekly' },
  WEEKLY_2: { de: 'zweimal in der Woche', en: 'twice a week' },
  WEEKLY_3: { de: 'dreimal in der Woche', en: 'three times a week' },
  DAILY: { de: 'täglich', en: 'daily' },
  DAILY_2: { de: 'zweimal täglich', en: 'twice a day' },
  HOURLY: { de: 'stündlich', en: 'hourly' },
  CONT: { de: 'kontinuierlich', en: 'continuous' },
  UPDATE_CONT: { de: 'ständig aktualisiert', en: 'continuously updated' },
  IRREG: { de: 'unregelmäßig', en: 'irregular' },
  AS_NEEDED: { de: 'nach Bedarf', en: 'as needed' },
  NOT_PLANNED: { de: 'nicht geplant', en: 'not planned' },
  NEVER: { de: 'nie', en: 'never' },
  UNKNOWN: { de: 'unbekannt', en: 'unknown' },
  OTHER: { de: 'anders', en: 'other' },
};

/** The codes of ISO 19115 and INSPIRE, https://inspire.ec.europa.eu/metadata-codelist/MaintenanceFrequencyCode */
const maintenanceFrequencies: Readonly<Record<string, Frequency>> = {
  continual: 'CONT',
  daily: 'DAILY',
  weekly: 'WEEKLY',
  fortnightly: 'BIWEEKLY',
  semimonthly: 'MONTHLY_2',
  monthly: 'MONTHLY',
  quarterly: 'QUARTERLY',
  biannually: 'ANNUAL_2',
  annually: 'ANNUAL',
  biennially: 'BIENNIAL',
  asNeeded: 'AS_NEEDED',
  irregular: 'IRREG',
  notPlanned: 'NOT_PLANNED',
  periodic: 'OTHER',
  unknown: 'UNKNOWN',
};

/** The EU's frequencies, http://publications.europa.eu/resource/authority/frequency (dct:accrualPeriodicity). */
export const frequencies = Object.fromEntries(
  Object.entries(labels).map(([code, label]) => [code, { uri: `${base}${code}`, label }]),
) as Readonly<Record<Frequency, Concept>>;

/** Finds a frequency by its address, code or name, or by the address or code of INSPIRE's list. */
export const frequencyByUri = codeLookup(frequencies, {
  ...maintenanceFrequencies,
  ...Object.fromEntries(
    Object.entries(maintenanceFrequencies).map(([code, frequency]) => [
      `http://inspire.ec.europa.eu/metadata-codelist/MaintenanceFrequencyCode/${code}`,
      frequency,
    ]),
  ),
});
