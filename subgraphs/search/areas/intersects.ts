import { booleanIntersects } from '@turf/boolean-intersects';
import { boundingBoxOf } from '../../../catalogue-schema/index.ts';
import type { Box, Geometry } from './area.ts';

type Position = readonly number[];
type Simple = { readonly type: 'Point' | 'LineString' | 'Polygon'; readonly coordinates: unknown };

/** A simple geometry with the box around it. */
interface Part {
  readonly geometry: Simple;
  readonly box: Box;
}

const point = (coordinates: Position): Simple => ({ type: 'Point', coordinates });

/** A line of one position is a point, which is what turf has to be told. */
const line = (positions: readonly Position[]): Simple =>
  positions.length === 1 ? point(positions[0] as Position) : { type: 'LineString', coordinates: positions };

/** Rings of records may be open; turf throws then. */
function closed(ring: readonly Position[]): readonly Position[] {
  const [first, last] = [ring[0] as Position, ring.at(-1) as Position];
  return first[0] === last[0] && first[1] === last[1] && ring.length > 1 ? ring : [...ring, first];
}

const polygon = (rings: readonly (readonly Position[])[]): Simple => ({
  type: 'Polygon',
  coordinates: rings.map(closed),
});

/** A box without width or height is a line or a point. */
function simpleBox({ west, south, east, north }: Box): Simple {
  const southWest = [west, south];
  const northEast = [east, north];
  if (west === east && south === north) return point(southWest);
  if (west === east || south === north) return line([southWest, northEast]);
  return polygon([[southWest, [east, south], northEast, [west, north]]]);
}

function simpleParts(geometry: Geometry): readonly Simple[] {
  const { type, coordinates, geometries } = geometry as {
    readonly type: string;
    readonly coordinates: never;
    readonly geometries: readonly Geometry[];
  };
  if (type === 'Point') return [point(coordinates)];
  if (type === 'MultiPoint') return (coordinates as Position[]).map(point);
  if (type === 'LineString') return [line(coordinates)];
  if (type === 'MultiLineString') return (coordinates as Position[][]).map(line);
  if (type === 'Polygon') return [polygon(coordinates)];
  if (type === 'MultiPolygon') return (coordinates as Position[][][]).map(polygon);
  if (type === 'GeometryCollection') return geometries.flatMap(simpleParts);
  throw new TypeError(`expected a GeoJSON geometry, got the type "${type}"`);
}

/** Parts of geometries that were asked about before: one area is held against many records. */
const knownParts = new WeakMap<Geometry, readonly Part[]>();

function partsOf(shape: Geometry | Box): readonly Part[] {
  if (!('type' in shape)) return [{ geometry: simpleBox(shape), box: shape }];
  const known = knownParts.get(shape);
  if (known !== undefined) return known;
  const parts = simpleParts(shape).map((geometry) => ({ geometry, box: boundingBoxOf(geometry) }));
  knownParts.set(shape, parts);
  return parts;
}

const boxesMeet = (one: Box, other: Box): boolean =>
  one.west <= other.east && other.west <= one.east && one.south <= other.north && other.south <= one.north;

type Turf = Parameters<typeof booleanIntersects>[0];

/**
 * Whether a geometry has a point in common with another or with a box; touching is enough. Boxes that are apart, part by
 * part, answer without looking at the lines, which makes this cheap for what is far away.
 */
export function intersects(geometry: Geometry | Box, other: Geometry | Box): boolean {
  if (!('type' in geometry) && !('type' in other)) return boxesMeet(geometry, other);
  const others = partsOf(other);
  return partsOf(geometry).some((part) =>
    others.some(
      ({ geometry: otherGeometry, box }) =>
        boxesMeet(part.box, box) && booleanIntersects(part.geometry as Turf, otherGeometry as Turf),
    ),
  );
}
