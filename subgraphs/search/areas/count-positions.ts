import type { Geometry } from './area.ts';

function count(coordinates: unknown): number {
  if (!Array.isArray(coordinates)) return 0;
  return typeof coordinates[0] === 'number' ? 1 : coordinates.reduce((sum: number, part) => sum + count(part), 0);
}

/** How many positions a geometry has, which is what comparing it costs. */
export function countPositions(geometry: Geometry): number {
  const { coordinates, geometries = [] } = geometry as Geometry & { coordinates?: unknown; geometries?: Geometry[] };
  return count(coordinates) + geometries.reduce((sum, part) => sum + countPositions(part), 0);
}
