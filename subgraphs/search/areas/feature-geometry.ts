import { checkGeoJson, StartError } from '../../../catalogue-schema/index.ts';
import type { Geometry } from './area.ts';
import { type CoordinateSystem, coordinateSystems } from './coordinate-system.ts';

type Ring = readonly (readonly number[])[];

/** Coordinates in degrees. `refuse` is called with a position that is none in the file's coordinate system. */
function converted(value: unknown, system: CoordinateSystem, refuse: (position: unknown) => never): unknown {
  if (!Array.isArray(value)) return value;
  const [first, second, ...height] = value;
  if (!Number.isFinite(first) || !Number.isFinite(second)) return value.map((part) => converted(part, system, refuse));
  if (!system.holds(first, second)) refuse(value);
  return [...system.toDegrees(first, second), ...height];
}

/** RFC 7946: four or more positions, the first and the last the same. */
function isRing(ring: Ring): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return ring.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

/**
 * The geometry of a feature as a Polygon or MultiPolygon in degrees, or why it has none.
 *
 * @param where the file and the feature, for the message
 * @throws StartError where a position does not belong to the coordinate system: then no other in the file can be trusted
 */
export function featureGeometry(where: string, geometry: unknown, system: CoordinateSystem): Geometry | string {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  if (type !== 'Polygon' && type !== 'MultiPolygon') return `expected a Polygon or MultiPolygon, got ${type ?? 'none'}`;
  const inDegrees = {
    type,
    coordinates: converted(coordinates, system, (position) => {
      const hint = `say with --crs what it is: ${coordinateSystems.join(', ')}`;
      throw new StartError(`${where}: expected ${system.name}, got ${JSON.stringify(position)}; ${hint}`);
    }),
  };
  try {
    checkGeoJson(inDegrees);
  } catch (error) {
    return (error as Error).message;
  }
  const polygons = (type === 'Polygon' ? [inDegrees.coordinates] : inDegrees.coordinates) as readonly Ring[][];
  if (polygons.flat().every(isRing)) return inDegrees;
  return 'expected rings of four or more positions that end where they begin';
}
