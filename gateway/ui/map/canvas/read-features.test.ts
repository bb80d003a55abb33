import { expect, test } from '@jest/globals';
import { utm } from './projection.ts';
import { readFeatures } from './read-features.ts';

utm();

const point = (...coordinates: unknown[]) => ({ geometry: { type: 'Point', coordinates } });
const read = (features: readonly { geometry?: unknown }[], projection = 'EPSG:4326') =>
  readFeatures({ type: 'FeatureCollection', features }, projection).map((feature) => feature.get('subject'));

const here = point(12.37, 51.34);

test.each([
  ['no geometry', {}],
  ['null', { geometry: null }],
  ['an empty collection', { geometry: { type: 'GeometryCollection', geometries: [] } }],
  ['an empty polygon', { geometry: { type: 'Polygon', coordinates: [] } }],
  ['several points that are none', { geometry: { type: 'MultiPoint', coordinates: [] } }],
  ['a point that is none', point()],
  ['half a point', point(12.37, null)],
  ['a number too large to be one', point(12.37, Number.POSITIVE_INFINITY)],
])('%s is left out', (_, feature) => {
  expect(read([feature, here])).toEqual([here]);
  expect(read([feature])).toEqual([]);
});

test.each([
  ['longitude', point(181, 51)],
  ['latitude', point(12, 91)],
  ['latitude', point(12, -5_690_000)],
])('degrees have their limits: %s', (_, feature) => {
  expect(() => read([here, feature])).toThrow(new RangeError('expected positions in EPSG:4326'));
});

test('metres have none', () => {
  const position = point(317_000, 5_690_000);
  expect(read([position], 'EPSG:25833')).toEqual([position]);
});
