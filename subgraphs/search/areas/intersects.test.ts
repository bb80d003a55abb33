import { expect, test } from '@jest/globals';
import { intersects } from './intersects.ts';

const box = (west: number, south: number, east: number, north: number) => ({ west, south, east, north });
const geometry = (type: string, coordinates: unknown) => ({ type, coordinates });
const collection = (...geometries: object[]) => ({ type: 'GeometryCollection', geometries });

/** Like an L: the box around it holds a corner that it does not. */
const angle = geometry('Polygon', [
  [
    [0, 0],
    [3, 0],
    [3, 1],
    [1, 1],
    [1, 3],
    [0, 3],
    [0, 0],
  ],
]);
const ring = (least: number, most: number) => [
  [least, least],
  [most, least],
  [most, most],
  [least, most],
  [least, least],
];
const frame = geometry('Polygon', [ring(0, 10), ring(2, 8)]);
const open = geometry('Polygon', [ring(0, 3).slice(0, -1)]);

test.each([
  ['a box in it', angle, box(0.2, 0.2, 0.4, 0.4), true],
  ['a box around it', angle, box(-1, -1, 4, 4), true],
  ['a box that crosses it', angle, box(0.2, 0.2, 2, 2), true],
  ['a box that touches it', angle, box(3, 0, 4, 1), true],
  ['a box beside it', angle, box(3.1, 0, 4, 1), false],
  ['a box in the corner that it leaves out', angle, box(2, 2, 3, 3), false],
  ['a box without extent in it', angle, box(0.5, 2, 0.5, 2), true],
  ['a box without extent outside', angle, box(2, 2, 2, 2), false],
  ['a box without width', angle, box(2, 0.5, 2, 3), true],
  ['a point in a hole', frame, geometry('Point', [5, 5]), false],
  ['a polygon in a hole', frame, geometry('Polygon', [ring(3, 7)]), false],
  ['a polygon beyond a hole', frame, geometry('Polygon', [ring(3, 9)]), true],
  ['a line through it', angle, geometry('LineString', [[-1, 2], [2, 2]]), true], // biome-ignore format: one line
  ['a line of one position', angle, geometry('LineString', [[0.5, 2]]), true],
  ['one of many points', angle, geometry('MultiPoint', [[9, 9], [0.5, 2]]), true], // biome-ignore format: one line
  ['none of many lines', angle, geometry('MultiLineString', [[[2, 2], [3, 3]], [[5, 5], [6, 6]]]), false], // biome-ignore format: one line
  ['one of many polygons', angle, geometry('MultiPolygon', [[ring(5, 6)], [ring(0.2, 0.4)]]), true],
  ['heights', angle, geometry('Point', [0.5, 2, 113]), true],
  ['a ring that is not closed', open, geometry('Polygon', [ring(2, 5).slice(0, -1)]), true],
  ['a collection with something in it', collection(geometry('Point', [9, 9]), angle), box(0.2, 0.2, 0.4, 0.4), true],
  ['a collection in a collection', collection(collection(angle)), box(2, 2, 3, 3), false],
  ['a collection of nothing', collection(), box(2, 2, 3, 3), false],
  ['two boxes', box(0, 0, 2, 2), box(1, 1, 3, 3), true],
  ['two boxes apart', box(0, 0, 2, 2), box(2.5, 1, 3, 3), false],
] as const)('%s', (_, one, other, expected) => {
  expect(intersects(one, other)).toBe(expected);
  expect(intersects(other, one)).toBe(expected);
});

test('what is no geometry is named', () => {
  expect(() => intersects({ type: 'Circle' }, box(0, 0, 1, 1))).toThrow(
    new TypeError('expected a GeoJSON geometry, got the type "Circle"'),
  );
});
