/** `DISTRICT` is a Stadtbezirk, `LOCALITY` an Ortsteil, `OTHER` whatever else has a name and an area. */
export type AreaKind = 'DISTRICT' | 'LOCALITY' | 'OTHER';

export const areaKinds: readonly AreaKind[] = ['DISTRICT', 'LOCALITY', 'OTHER'];

/** WGS 84 degrees, west less than or equal to east. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** A GeoJSON geometry in WGS 84, longitude before latitude. */
export interface Geometry {
  readonly type: string;
}

/** What an area is called, without the many coordinates. */
export interface AreaName {
  readonly name: string;
  readonly kind: AreaKind;
}

/** A part of the city that people search by its name. Its coordinates come from an imported file, never from here. */
export interface Area extends AreaName {
  readonly bbox: Box;
  /** A Polygon or MultiPolygon. */
  readonly geometry: Geometry;
}
