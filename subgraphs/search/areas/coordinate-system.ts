import { StartError } from '../../../catalogue-schema/index.ts';
import { utmToDegrees } from './utm-to-degrees.ts';

/** What the numbers in a file mean. */
export interface CoordinateSystem {
  readonly name: string;
  /** Whether two numbers can be a place in this system. */
  holds(first: number, second: number): boolean;
  /** Longitude and latitude in degrees of WGS 84. */
  toDegrees(first: number, second: number): readonly [number, number];
}

const degrees: CoordinateSystem = {
  name: 'WGS 84 degrees, longitude first',
  holds: (longitude, latitude) => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90,
  toDegrees: (longitude, latitude) => [longitude, latitude],
};

const utm = (zone: number): CoordinateSystem => ({
  name: `metres of ETRS89 / UTM zone ${zone}N, easting first`,
  holds: (easting, northing) => easting >= 100_000 && easting <= 900_000 && northing > 0 && northing <= 9_400_000,
  toDegrees: (easting, northing) => utmToDegrees(zone, easting, northing),
});

/** EPSG:4258 is ETRS89 in degrees, less than a metre from WGS 84. */
const systems: Readonly<Record<string, CoordinateSystem>> = {
  CRS84: degrees,
  'EPSG:4326': degrees,
  'EPSG:4258': degrees,
  'EPSG:25832': utm(32),
  'EPSG:25833': utm(33),
};

/** Names of the coordinate systems that can be read. */
export const coordinateSystems: readonly string[] = Object.keys(systems);

/** `EPSG:25833` of `urn:ogc:def:crs:EPSG::25833` and the like. */
function shortName(name: string): string {
  const [, code] = /EPSG(?:\/|:)+(?:[\d.]*(?:\/|:)+)?(\d+)$/i.exec(name.trim()) ?? [];
  return code === undefined ? (/CRS84$/i.exec(name)?.[0].toUpperCase() ?? name) : `EPSG:${code}`;
}

/**
 * The coordinate system that somebody names, or the one that RFC 7946 demands where nobody does.
 *
 * @param where what named it, for the message
 * @throws StartError where it is none that can be read
 */
export function coordinateSystem(where: string, name: string | undefined): CoordinateSystem {
  const system = name === undefined ? degrees : systems[shortName(name)];
  if (system !== undefined) return system;
  throw new StartError(`${where}: expected one of ${coordinateSystems.join(', ')}, got "${name}"`);
}
