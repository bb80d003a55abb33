import type { Box } from '../map/index.ts';

/** Decimals of a degree: about a metre. */
const decimals = 5;

const limit = (degrees: number, most: number): number =>
  Number(Math.min(Math.max(degrees, -most), most).toFixed(decimals));

/** A box as an address says it: `west,south,east,north` in degrees, as in GeoJSON (RFC 7946, section 5). */
export function boxText({ west, south, east, north }: Box): string {
  return [limit(west, 180), limit(south, 90), limit(east, 180), limit(north, 90)].join();
}

/** Reads a box; null where the text is none. */
export function readBox(text: string | null): Box | null {
  const parts = (text ?? '').split(',');
  const [west = 0, south = 0, east = 0, north = 0] = parts.map(Number);
  const isBox =
    parts.length === 4 &&
    parts.every((part) => /^-?\d+(\.\d+)?$/.test(part)) &&
    Math.abs(west) <= 180 &&
    Math.abs(east) <= 180 &&
    Math.abs(south) <= 90 &&
    Math.abs(north) <= 90 &&
    west <= east &&
    south <= north;
  return isBox ? { west, south, east, north } : null;
}
