import {
  assessQuality,
  boundingBoxOf,
  type DatasetRecord,
  type KindedRecord,
  normaliseFormat,
  type ProjectRecord,
  parseEntryId,
} from '../../../catalogue-schema/index.ts';
import type { EntryValues } from '../inverted-index/index.ts';

type Facets = EntryValues['facets'];
type Text = string | null | undefined;

/** Years of a period that are counted one by one: a record about centuries is about none of their years. */
const mostYears = 30;

function unique(values: readonly Text[]): string[] {
  const filled = values.flatMap((value) => (typeof value === 'string' && value.trim() !== '' ? [value.trim()] : []));
  return [...new Set(filled)].sort();
}

function yearsOf(start: Text, end: Text): string[] {
  const [first, last] = [start ?? end, end ?? start].map((date) => Number(date?.slice(0, 4)));
  if (first === undefined || last === undefined || Number.isNaN(first + last) || last - first >= mostYears) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

function datasetFacets(dataset: DatasetRecord): Facets {
  const { distributions, services, publisher, temporal, issued } = dataset;
  const serviceKinds = services.map(({ kind }) => kind);
  const formats = [
    ...distributions.map(({ format }) => format ?? ''),
    ...serviceKinds.filter((kind) => kind !== 'OTHER'),
  ];
  const licences = [...distributions, ...services].map(({ licence }) => licence);
  // Where no end is stated, it goes on: at least until the record was written.
  const years = yearsOf(temporal?.start, temporal?.start ? (temporal.end ?? dataset.modified) : temporal?.end);
  return {
    publisher: unique([publisher.name]),
    theme: unique(dataset.themes),
    keyword: unique(dataset.keywords),
    format: unique(formats.map((format) => normaliseFormat(format)?.format)),
    licence: unique(licences.map((licence) => licence?.code)),
    open_licence: unique(licences.map((licence) => (licence ? String(licence.open) : undefined))),
    service_kind: unique(serviceKinds),
    year: years.length > 0 ? years : yearsOf(issued, issued),
    place: unique(dataset.spatial?.places ?? []),
    high_value_category: unique(dataset.highValueCategories),
  };
}

function projectFacets({ keywords, start, end, spatial, status, funding }: ProjectRecord): Facets {
  return {
    keyword: unique(keywords),
    year: yearsOf(start, end),
    place: unique(spatial?.places ?? []),
    project_status: [status],
    funding_programme: unique(funding.map(({ programme }) => programme)),
  };
}

function facetsOf(entry: KindedRecord): Facets {
  if (entry.kind === 'dataset') return datasetFacets(entry.record);
  return entry.kind === 'project' ? projectFacets(entry.record) : { keyword: unique(entry.record.keywords) };
}

/** How much of what everybody may read and what makes a record useful is filled in, from 0 to 1. */
function completenessOf(entry: KindedRecord): number {
  if (entry.kind === 'dataset') return assessQuality(entry.record).score / 100;
  const { record } = entry;
  const points =
    entry.kind === 'project'
      ? [entry.record.description, entry.record.lead, entry.record.start, entry.record.website, record.keywords[0]]
      : [entry.record.role, entry.record.unit, record.keywords[0], entry.record.responsibilities[0]];
  return points.filter(Boolean).length / points.length;
}

function periodOf(entry: KindedRecord): EntryValues['period'] {
  if (entry.kind === 'contact') return undefined;
  const { start, end } = entry.kind === 'dataset' ? (entry.record.temporal ?? {}) : entry.record;
  if (!start && !end) return undefined;
  return { ...(start ? { start } : {}), ...(end ? { end } : {}) };
}

/** What stands in a record, apart from its words, that is searched by. */
export function entryValues(entry: KindedRecord): EntryValues {
  const spatial = entry.kind === 'contact' ? undefined : entry.record.spatial;
  const geometry = (spatial?.geometry ?? undefined) as { readonly type: string } | undefined;
  const box = spatial?.bbox ?? (geometry ? boundingBoxOf(geometry) : undefined);
  const period = periodOf(entry);
  const issued = entry.kind === 'dataset' ? entry.record.issued : undefined;
  return {
    facets: {
      kind: [entry.kind],
      owner: [parseEntryId(entry.record.id).owner],
      visibility: [entry.record.visibility],
      ...facetsOf(entry),
    },
    completeness: completenessOf(entry),
    ...(issued ? { issued } : {}),
    ...(period ? { period } : {}),
    ...(box ? { box } : {}),
    ...(geometry && geometry.type !== 'Point' ? { geometry } : {}),
  };
}
