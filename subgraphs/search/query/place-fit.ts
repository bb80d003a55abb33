import type { BoundingBox } from '../inverted-index/index.ts';

const span = (low: number, high: number): number => Math.max(high - low, 0);

const share = (inside: number, whole: number): number => (whole === 0 ? 1 : inside / whole);

/**
 * How well a record's box fits one that was asked for, from 0 to 1: the share of it that lies inside. A record about the
 * whole city lies in a district with a small part of it only.
 */
export function placeFit(record: BoundingBox, asked: BoundingBox): number {
  const width = span(Math.max(record.west, asked.west), Math.min(record.east, asked.east));
  const height = span(Math.max(record.south, asked.south), Math.min(record.north, asked.north));
  return share(width, span(record.west, record.east)) * share(height, span(record.south, record.north));
}
