import Polygon from 'ol/geom/Polygon.js';
import type { Box } from '../footprint.ts';
import { mapProjection, usable } from './projection.ts';

/** Pieces of a side: parallels are not straight in the map's projection. */
const pieces = 8;

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** What the map can show of a box. */
export function usableBox({ west, south, east, north }: Box): Box {
  return {
    west: within(west, usable.west, usable.east),
    south: within(south, usable.south, usable.north),
    east: within(east, usable.west, usable.east),
    north: within(north, usable.south, usable.north),
  };
}

/** A box of degrees on the map. */
export function boxGeometry(box: Box): Polygon {
  const { west: left, south: bottom, east: right, north: top } = usableBox(box);
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
