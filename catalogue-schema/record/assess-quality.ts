import type { DatasetRecord } from '../generated/record-types.ts';

export interface QualityAssessment {
  readonly score: number;
  readonly missing: readonly string[];
}

const isFilled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== '';

/** What DCAT-AP.de 3.0 asks for or recommends of a dataset, most useful to a reader first, with its weight. */
const points: readonly (readonly [name: string, weight: number, isMet: (dataset: DatasetRecord) => boolean])[] = [
  ['description', 3, (dataset) => isFilled(dataset.description)],
  ['distributions', 3, (dataset) => isFilled(dataset.distributions) || isFilled(dataset.services)],
  ['contacts', 3, (dataset) => isFilled(dataset.contacts)],
  [
    'distributions.licence',
    3,
    (dataset) => [...dataset.distributions, ...dataset.services].some(({ licence }) => isFilled(licence)),
  ],
  ['distributions.format', 2, (dataset) => dataset.distributions.every(({ format }) => isFilled(format))],
  ['themes', 2, (dataset) => isFilled(dataset.themes)],
  ['keywords', 2, (dataset) => isFilled(dataset.keywords)],
  ['spatial', 2, (dataset) => isFilled(dataset.spatial)],
  ['temporal', 2, (dataset) => isFilled(dataset.temporal)],
  ['frequency', 2, (dataset) => isFilled(dataset.frequency)],
  ['issued', 1, (dataset) => isFilled(dataset.issued)],
  ['languages', 1, (dataset) => isFilled(dataset.languages)],
  ['landingPage', 1, (dataset) => isFilled(dataset.landingPage) || isFilled(dataset.documentation)],
];

const total = points.reduce((sum, [, weight]) => sum + weight, 0);

/** How complete a dataset's record is, from 0 to 100, and which fields would make it more so. */
export function assessQuality(dataset: DatasetRecord): QualityAssessment {
  const missed = points.filter(([, , isMet]) => !isMet(dataset));
  const lost = missed.reduce((sum, [, weight]) => sum + weight, 0);
  return { score: Math.round((100 * (total - lost)) / total), missing: missed.map(([name]) => name) };
}
