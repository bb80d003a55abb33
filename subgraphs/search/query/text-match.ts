import type { Term } from '../inverted-index/index.ts';

/** How far the words were widened until something was found. */
export type Matching = 'ALL' | 'FUZZY' | 'MOST';

/** Records that fit the words, whatever else is asked for and whoever may see them. */
export interface TextMatch {
  readonly slots: readonly number[];
  /** In the order of `slots`. */
  readonly scores: readonly number[];
  readonly matching: Matching;
  /** For words that nothing was found for, the one that was taken in its place. */
  readonly corrected: ReadonlyMap<string, string>;
  /** Words of the index that count as found. */
  readonly terms: ReadonlySet<Term>;
}
