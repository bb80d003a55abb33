import type { Box } from './footprint.ts';

/** Leipzig: what a map shows that has nothing to show yet. */
export const home: Box = { west: 12.2367, south: 51.2382, east: 12.5425, north: 51.448 };

/** Whether all of a box lies at home. */
export function isAtHome({ west, south, east, north }: Box): boolean {
  return west >= home.west && south >= home.south && east <= home.east && north <= home.north;
}
