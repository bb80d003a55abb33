import Polygon from 'ol/geom/Polygon.js';
import type { Box } from '../footprint.ts';
import { mapProjection, usable } from './projection.ts';

/** Pieces of a side: parallels are not straight in the map's projection. */
const pieces = 8;

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** A box of degrees on the map. */
export function boxGeometry({ west, south, east, north }: Box): Polygon {
  const [left, right] = [west, east].map((degree) => within(degree, usable.west, usable.east)) as [number, number];
  const [bottom, top] = [south, north].map((degree) => within(degree, usable.south, usable.north)) as [number, number];
  const between = (from: number, to: number): readonly number[] =>
    Array.from({ length: pieces }, (_, piece) => from + ((to - from) * piece) / pieces);
  const ring = [
    ...between(left, right).map((degree) => [degree, bottom]),
    ...between(bottom, top).map((degree) => [right, degree]),
    ...between(right, left).map((degree) => [degree, top]),
    ...between(top, bottom).map((degree) => [left, degree]),
    [left, bottom],
  ];
  return new Polygon([ring]).transform('EPSG:4326', mapProjection) as Polygon;
}
