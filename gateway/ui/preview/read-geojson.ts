import type { FeatureCollection } from '../map/canvas/index.ts';
import { decodeText } from './decode-text.ts';
import { PreviewFailure } from './preview-failure.ts';
import type { Start } from './read-start.ts';
import type { Table } from './table.ts';

export interface PreviewFeature {
  readonly geometry?: { readonly type: string } | null;
  readonly properties?: Readonly<Record<string, unknown>> | null;
}

export interface PreviewFeatures extends FeatureCollection {
  readonly features: readonly PreviewFeature[];
}

export interface ReadGeoJson {
  readonly data: PreviewFeatures;
  /** The coordinate system, by the name that the map knows. */
  readonly projection: string;
}

/** Coordinate systems by the number or name that files have for them; ETRS89 and WGS 84 differ by less than a metre. */
const projections: Readonly<Record<string, string>> = {
  4326: 'EPSG:4326',
  4258: 'EPSG:4326',
  CRS84: 'EPSG:4326',
  3857: 'EPSG:3857',
  25832: 'EPSG:32632',
  32632: 'EPSG:32632',
  25833: 'EPSG:25833',
  32633: 'EPSG:25833',
};

interface Stated {
  readonly type?: unknown;
  readonly features?: unknown;
  readonly crs?: { readonly properties?: { readonly name?: unknown } };
}

function featuresOf(value: Stated): readonly PreviewFeature[] {
  if (value.type === 'FeatureCollection' && Array.isArray(value.features)) return value.features;
  if (value.type === 'Feature') return [value as PreviewFeature];
  throw new PreviewFailure('form');
}

/** @throws PreviewFailure where it is not GeoJSON, too much of it, or in coordinates that the map does not know */
export function readGeoJson(start: Start): ReadGeoJson {
  if (!start.isWhole) throw new PreviewFailure('size');
  let value: Stated | null;
  try {
    value = JSON.parse(decodeText(start).replace(/^\uFEFF/, ''));
  } catch {
    throw new PreviewFailure('form');
  }
  const features = featuresOf(value ?? {}).filter((feature) => typeof feature === 'object' && feature !== null);
  if (features.length === 0) throw new PreviewFailure('featureless');
  const stated = String(value?.crs?.properties?.name ?? 'CRS84');
  const projection = projections[/[^:/]+$/.exec(stated)?.[0] ?? ''];
  if (projection === undefined) throw new PreviewFailure('coordinates');
  return { data: { type: 'FeatureCollection', features }, projection };
}

const text = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** What features say of themselves, as a table. */
export function propertiesTable(features: readonly PreviewFeature[], most: number): Table {
  const first = features.slice(0, most);
  const columns = [...new Set(first.flatMap(({ properties }) => Object.keys(properties ?? {})))];
  const rows = first.map(({ properties }) => columns.map((column) => text(properties?.[column])));
  return { columns, rows, hasMore: features.length > most };
}
