import type { InnovationField, ProjectRecord, ProjectStatus } from '../../../../catalogue-schema/index.ts';
import { rareName, rareNames } from './plain-words.ts';
import { randomPeriod, randomTime } from './random-dates.ts';
import { earlierId, idOf } from './record-ids.ts';
import { recordTexts } from './record-texts.ts';
import type { SeededRandom } from './seeded-random.ts';
import { spatialCoverage } from './spatial-coverage.ts';

const statuses: readonly ProjectStatus[] = ['RUNNING', 'COMPLETED', 'APPLIED', 'IDEA', 'STOPPED'];
const fields =
  `MOBILITY ENERGY ENVIRONMENT CLIMATE ADMINISTRATION EDUCATION CULTURE ECONOMY HOUSING HEALTH WATER`.split(
    ' ',
  ) as InnovationField[];
const programmes = [
  'Europäischer Fonds für regionale Entwicklung',
  'Modellprojekte Smart Cities',
  'Nationale Klimaschutzinitiative',
  'Städtebauförderung',
  'Digitale Verwaltung Sachsen',
];
const funders = ['Europäische Union', 'Bundesministerium', 'Freistaat Sachsen', 'Sächsische Aufbaubank'];

export function projectRecord(index: number, random: SeededRandom): ProjectRecord {
  const { title, description, keywords } = recordTexts(random);
  const spatial = spatialCoverage(random);
  const funding = {
    programme: random.pick(programmes),
    funder: random.pick(funders),
    status: random.pick(['APPLIED', 'GRANTED', 'REJECTED'] as const),
    amount: { amount: 1000 * (1 + random.below(5000)), currency: 'EUR' },
  };
  return {
    id: idOf(index),
    title: `Projekt ${title}`,
    description,
    translations: [],
    keywords,
    modified: randomTime(random),
    visibility: 'PUBLIC',
    audience: [],
    status: statuses[random.rank(statuses.length)] as ProjectStatus,
    ...randomPeriod(random),
    fields: [...new Set([random.pick(fields), random.pick(fields)])],
    goals: [],
    charterPrinciples: [],
    lead: earlierId(index, 'contact', random),
    contacts: [earlierId(index, 'contact', random)],
    partners: [{ organisation: { name: `${rareName(random.below(rareNames))} GmbH`, kind: 'COMPANY' } }],
    funding: random.chance(0.6) ? [funding] : [],
    participation: [],
    ...(spatial ? { spatial } : {}),
    datasetRefs: [earlierId(index, 'dataset', random)],
    relatedProjects: [],
  };
}
