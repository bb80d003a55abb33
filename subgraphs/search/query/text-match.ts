import type { Expansion } from './expand-word.ts';

/** How far the words were widened until something was found. */
export type Matching = 'ALL' | 'FUZZY' | 'MOST';

/** Records that fit the words, whatever else is asked for and whoever may see them. */
export interface TextMatch {
  /** In ascending order. */
  readonly slots: Int32Array;
  /** In the order of `slots`. */
  readonly scores: Float64Array;
  readonly matching: Matching;
  /** For words that nothing was found for, the one that was taken in its place. */
  readonly corrected: ReadonlyMap<string, string>;
  /** Words of the index that count as found. */
  readonly expansions: readonly Expansion[];
}
