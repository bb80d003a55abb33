import { expect, test } from '@jest/globals';
import { utmToDegrees } from './utm-to-degrees.ts';

/** As PROJ answers (`+proj=utm +ellps=GRS80`), for round numbers. */
test.each([
  [33, 300_000, 5_700_000, 12.123708231671, 51.41588359015],
  [33, 500_000, 5_650_000, 15, 51.00157469331],
  [32, 700_000, 5_700_000, 11.876291768329, 51.41588359015],
])('zone %d, %d east, %d north', (zone, easting, northing, longitude, latitude) => {
  const [east, north] = utmToDegrees(zone, easting, northing);
  expect(east).toBeCloseTo(longitude, 8);
  expect(north).toBeCloseTo(latitude, 8);
});
