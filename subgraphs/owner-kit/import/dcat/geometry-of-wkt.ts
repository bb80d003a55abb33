import { geometryOf } from '../values/index.ts';

const types: Readonly<Record<string, string>> = {
  POINT: 'Point',
  LINESTRING: 'LineString',
  POLYGON: 'Polygon',
  MULTIPOLYGON: 'MultiPolygon',
};

/**
 * A geometry in Well-Known Text as GeoJSON: `POLYGON((12 51, 13 51, 13 52, 12 51))`. Undefined where it is another, or
 * has a coordinate system other than longitude before latitude in WGS 84.
 */
export function geometryOfWkt(text: string): { readonly type: string } | undefined {
  const [, system = 'CRS84', word = '', body = ''] = /^\s*(?:<([^>]*)>)?\s*([a-z]+)\s*(\(.*\))\s*$/is.exec(text) ?? [];
  const type = types[word.toUpperCase()];
  if (type === undefined || !system.endsWith('CRS84')) return undefined;
  const coordinates = body
    .replace(/(-?[\d.]+(?:e[+-]?\d+)?)\s+(-?[\d.]+(?:e[+-]?\d+)?)/gi, '[$1,$2]')
    .replace(/\(/g, '[')
    .replace(/\)/g, ']');
  // A point and its position are one bracket: `POINT(12 51)`.
  return geometryOf(`{"type":"${type}","coordinates":${type === 'Point' ? coordinates.slice(1, -1) : coordinates}}`);
}
