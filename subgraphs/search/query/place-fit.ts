import type { BoundingBox } from '../inverted-index/index.ts';

/** The share of a record's span that lies in the one that was asked for; a span of a point lies there or does not. */
function share(low: number, high: number, askedLow: number, askedHigh: number): number {
  const inside = Math.min(high, askedHigh) - Math.max(low, askedLow);
  if (inside < 0) return 0;
  return high === low ? 1 : inside / (high - low);
}

/**
 * How well a record's box fits one that was asked for, from 0 to 1: the share of it that lies inside. A record about the
 * whole city lies in a district with a small part of it only.
 */
export function placeFit(record: BoundingBox, asked: BoundingBox): number {
  return (
    share(record.west, record.east, asked.west, asked.east) *
    share(record.south, record.north, asked.south, asked.north)
  );
}
