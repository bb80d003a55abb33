import type { BoundingBoxRecord, SpatialCoverageRecord } from '../../../../catalogue-schema/index.ts';
import { places } from './plain-words.ts';
import type { SeededRandom } from './seeded-random.ts';

/** Leipzig. */
export const cityBox: BoundingBoxRecord = { west: 12.2366, south: 51.2381, east: 12.5424, north: 51.4481 };

/** A box within the city whose sides are of this share of the city's. */
export function boxIn({ next }: SeededRandom, share: number): BoundingBoxRecord {
  const [width, height] = [(cityBox.east - cityBox.west) * share, (cityBox.north - cityBox.south) * share];
  const west = cityBox.west + next() * (cityBox.east - cityBox.west - width);
  const south = cityBox.south + next() * (cityBox.north - cityBox.south - height);
  return { west, south, east: west + width, north: south + height };
}

/** The whole city for a quarter of the records, none for a tenth, else anything from a house to half the city. */
export function spatialCoverage(random: SeededRandom): SpatialCoverageRecord | undefined {
  const draw = random.next();
  if (draw < 0.1) return undefined;
  if (draw < 0.35) return { bbox: { ...cityBox }, places: ['Leipzig'] };
  return { bbox: boxIn(random, 0.5 ** (1 + 8 * random.next())), places: [random.pick(places)] };
}
