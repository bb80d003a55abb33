import type { EntryKind } from '../../../catalogue-schema/index.ts';
import type { Cursor } from './cursor.ts';

export type SearchOrder = 'RELEVANCE' | 'MODIFIED' | 'TITLE';

export interface BoundingBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Fields that hits are narrowed by and counted by. */
export type FilterField = 'kind' | 'owner' | 'theme' | 'format' | 'licence';

/** A search, checked: what the SQL is built from. */
export interface SearchRequest {
  /** The text of a `tsquery`; undefined where no words were given. */
  readonly words: string | undefined;
  /** Values of one field are alternatives, fields are combined. A field without values narrows nothing. */
  readonly filter: Readonly<Record<FilterField, readonly string[]>> & { readonly kind: readonly EntryKind[] };
  readonly box: BoundingBox | undefined;
  readonly order: SearchOrder;
  readonly first: number;
  readonly after: Cursor | undefined;
}
