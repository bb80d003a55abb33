import { expect, test } from '@jest/globals';
import { boundingBoxOf, checkGeoJson } from './geojson.ts';

const point = { type: 'Point', coordinates: [12.37, 51.34] };

test.each([
  point,
  { ...point, bbox: [12, 51, 13, 52] },
  { type: 'GeometryCollection', geometries: [point, { type: 'LineString', coordinates: [[12, 51], [13, 52, 100]] }] }, // biome-ignore format: a geometry
  { type: 'GeometryCollection', geometries: [] },
])('%j is passed on as it is', (geometry) => {
  expect(checkGeoJson(geometry)).toBe(geometry);
  expect(() => boundingBoxOf(geometry)).not.toThrow();
});

test.each([
  null,
  'POINT (12 51)',
  {},
  { type: 'Point', coordinates: [12, 91] },
  { type: 'Point', coordinates: [Number.NaN, 51] },
  { type: 'Polygon', coordinates: [] },
  { type: 'Feature', geometry: point },
  { ...point, type: ['Point'] },
  { ...point, geometries: 5 },
  { ...point, geometries: null },
  { type: 'GeometryCollection', geometries: [point], coordinates: [12, 51] },
  { type: 'GeometryCollection', geometries: [null] },
  { type: 'GeometryCollection', geometries: [{ type: 'GeometryCollection', geometries: [point] }] },
])('%j is refused', (value) => {
  expect(() => checkGeoJson(value)).toThrow('expected a GeoJSON geometry with coordinates in degrees, longitude first');
});

test.each([60, 100_000])('members nested %i levels deep are refused', (depth) => {
  const nested = JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
  expect(() => checkGeoJson({ ...point, nested })).toThrow('expected a GeoJSON geometry of at most 50 levels');
});

test('members nested 40 levels deep are passed on', () => {
  const geometry = { ...point, nested: JSON.parse('['.repeat(40) + ']'.repeat(40)) };
  expect(checkGeoJson(geometry)).toBe(geometry);
});
