/** WGS 84 degrees, west less than or equal to east. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** A GeoJSON geometry in WGS 84. */
export interface Geometry {
  readonly type: string;
}

/** What a record covers, as exactly as it says. */
export interface Footprint {
  readonly bbox: Box | null;
  readonly geometry?: Geometry | null;
}

/** A footprint that leads to its record. */
export interface PlacedRecord extends Footprint {
  readonly id: string;
  readonly title: string;
}

export const hasPlace = ({ bbox, geometry }: Footprint): boolean => bbox !== null || Boolean(geometry);
