import type { FacetField } from './facet-field.ts';

export interface BoundingBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** What stands in a record, apart from its words, that is searched by: stored as JSON. */
export interface EntryValues {
  readonly facets: { readonly [Field in FacetField]?: readonly string[] };
  /** From 0 to 1. */
  readonly completeness: number;
  /** First publication, a day. */
  readonly issued?: string;
  /** The period covered, days; an open end means that it goes on. */
  readonly period?: { readonly start?: string; readonly end?: string };
  readonly box?: BoundingBox;
  /** Where it tells more than the box. */
  readonly geometry?: { readonly type: string };
}

/** A record as the index takes it: a row of `search_entry`. */
export interface IndexedEntry {
  /** The record's number in the mirror. */
  readonly number: number;
  readonly owner: string;
  readonly visibility: string;
  /** Ids of the owners whose people may see the record while it is RESTRICTED. */
  readonly audience: readonly string[];
  readonly modified: Date;
  /** See `indexedText`. */
  readonly words: string;
  /** The words with personal data, for those who read it; null where all who may see the record read the same. */
  readonly personalWords: string | null;
  readonly values: EntryValues;
}
