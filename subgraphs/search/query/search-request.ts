import type { Area, Geometry } from '../areas/index.ts';
import type { BoundingBox, FacetField } from '../inverted-index/index.ts';
import type { Cursor } from './cursor.ts';
import type { ParsedQuery } from './parsed-query.ts';

export type SearchOrder = 'RELEVANCE' | 'MODIFIED' | 'TITLE' | 'DISTANCE';

export interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

/** Both ends belong to it; one that is absent leaves it open. */
export interface Range {
  readonly from?: number;
  readonly to?: number;
}

/** Where hits must lie, all of it together. */
export interface SearchPlace {
  readonly box?: BoundingBox;
  /** A GeoJSON geometry. */
  readonly intersects?: Geometry;
  readonly near?: Point;
  /** Metres around `near`. */
  readonly radius?: number;
  /** Names of places; alternatives. */
  readonly names: readonly string[];
}

/** A search, checked. */
export interface SearchRequest {
  /** Undefined where no words were given. */
  readonly query: ParsedQuery | undefined;
  /** The only records that are asked for; all where there are none. */
  readonly ids: readonly string[];
  /** Values of one field are alternatives, fields are combined. A field without values narrows nothing. */
  readonly filter: ReadonlyMap<FacetField, readonly string[]>;
  readonly place: SearchPlace;
  /** Milliseconds since 1970. */
  readonly modified: Range | undefined;
  /** Days since 1970, as is the next one. */
  readonly issued: Range | undefined;
  /** Hits cover some of it. */
  readonly period: Range | undefined;
  readonly order: SearchOrder;
  readonly first: number;
  readonly after: Cursor | undefined;
}

/** What the catalogue knows about the places that a search names, by the name as it was given. */
export type KnownAreas = ReadonlyMap<string, readonly Area[]>;
