import { GraphQLError } from 'graphql';

const depthOfCoordinates: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

function isPosition(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < 2 || value.length > 3) return false;
  const [longitude, latitude] = value;
  return value.every(Number.isFinite) && Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

function areCoordinates(value: unknown, depth: number): boolean {
  if (depth === 0) return isPosition(value);
  return Array.isArray(value) && value.length > 0 && value.every((part) => areCoordinates(part, depth - 1));
}

/** How deep a geometry with all its members may be nested: databases and programs have limits that differ. */
const deepest = 50;

function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((part) => (typeof part === 'object' && part !== null ? Object.values(part) : []));
  }
  return false;
}

/** Collections in collections are to be avoided (RFC 7946 section 3.1.8) and are not taken. */
const isCollection = (value: unknown): boolean => (value as { type?: unknown } | null)?.type === 'GeometryCollection';

/**
 * Passes on a GeoJSON geometry as it is.
 *
 * @throws GraphQLError where the value is not a geometry of RFC 7946 section 3.1 in WGS 84 degrees, is one and has the
 * members of another (section 7.1), or is nested without end.
 */
export function checkGeoJson(value: unknown): unknown {
  if (isTooDeep(value)) throw new GraphQLError(`expected a GeoJSON geometry of at most ${deepest} levels`);
  const { type, coordinates, geometries } = (value ?? {}) as Record<string, unknown>;
  const isGroup = type === 'GeometryCollection' && coordinates === undefined;
  if (isGroup && Array.isArray(geometries) && !geometries.some(isCollection)) {
    geometries.forEach(checkGeoJson);
    return value;
  }
  const depth = typeof type === 'string' && geometries === undefined ? depthOfCoordinates[type] : undefined;
  if (depth === undefined || !areCoordinates(coordinates, depth)) {
    throw new GraphQLError('expected a GeoJSON geometry with coordinates in degrees, longitude first');
  }
  return value;
}

/** The smallest box around a geometry, as west, south, east, north in degrees. */
export function boundingBoxOf(geometry: unknown): { west: number; south: number; east: number; north: number } {
  const positions: [number, number][] = [];
  const collect = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    if (isPosition(value)) positions.push([value[0], value[1]]);
    else value.forEach(collect);
  };
  const { coordinates, geometries } = geometry as { coordinates?: unknown; geometries?: { coordinates: unknown }[] };
  collect(coordinates);
  for (const part of geometries ?? []) collect(part.coordinates);
  const box = { west: 180, south: 90, east: -180, north: -90 };
  for (const [longitude, latitude] of positions) {
    box.west = Math.min(box.west, longitude);
    box.east = Math.max(box.east, longitude);
    box.south = Math.min(box.south, latitude);
    box.north = Math.max(box.north, latitude);
  }
  return box;
}
