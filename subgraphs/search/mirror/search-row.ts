import { boundingBoxOf, type KindedRecord, normaliseFormat, parseEntryId } from '../../../catalogue-schema/index.ts';
import { searchVector, sortKey } from '../analyser/index.ts';
import { publicTitle, recordTexts } from './record-texts.ts';

function unique(values: readonly (string | null | undefined)[]): string[] {
  return [...new Set(values.filter((value): value is string => typeof value === 'string' && value !== ''))].sort();
}

function facetValues({ kind, record }: KindedRecord): { themes: string[]; formats: string[]; licences: string[] } {
  if (kind !== 'dataset') return { themes: [], formats: [], licences: [] };
  const { themes, distributions, services } = record;
  const kinds = services.map((service) => (service.kind === 'OTHER' ? '' : service.kind));
  const formats = [...distributions.map(({ format }) => format ?? ''), ...kinds];
  return {
    themes: unique(themes),
    formats: unique(formats.map((format) => normaliseFormat(format)?.format)),
    licences: unique([...distributions, ...services].map(({ licence }) => licence?.code)),
  };
}

function box(entry: KindedRecord): { west: number; south: number; east: number; north: number } | undefined {
  const spatial = entry.kind === 'contact' ? undefined : entry.record.spatial;
  return spatial?.bbox ?? (spatial?.geometry ? boundingBoxOf(spatial.geometry) : undefined);
}

/** A record's row in `search_entry`, apart from its number, as JSON for `jsonb_to_recordset`. */
export function searchRow(entry: KindedRecord): Readonly<Record<string, unknown>> {
  const { id, visibility, modified } = entry.record;
  return {
    id,
    kind: entry.kind,
    owner: parseEntryId(id).owner,
    visibility,
    modified,
    title_sort: sortKey(publicTitle(entry)),
    ...facetValues(entry),
    ...box(entry),
    tokens: searchVector(recordTexts(entry)),
  };
}
