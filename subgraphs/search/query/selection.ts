import type { InvertedIndex } from '../inverted-index/index.ts';
import type { TextMatch } from './text-match.ts';

/** All hits of a search, and what facets are counted over. */
export interface Selection {
  readonly index: InvertedIndex;
  readonly visible: Uint8Array;
  /** In ascending order. */
  readonly slots: Int32Array;
  /** In the order of `slots`; undefined where nothing was asked for that records fit more or less. */
  readonly scores: Float64Array | undefined;
  /** By its position in `facetFields`: records that fail the filter of this facet and nothing else. */
  readonly nearMisses: ReadonlyMap<number, readonly number[]>;
  /** Whether it is all visible records, which nothing was asked of. */
  readonly isEverything: boolean;
  readonly isExact: boolean;
  /** Undefined where no words were given. */
  readonly text: TextMatch | undefined;
}
