import type { TextField } from '../inverted-index/index.ts';

/** How much a place in a record says about what the record is about. */
export const fieldWeights: Readonly<Record<TextField, number>> = { title: 10, keywords: 5, description: 2, rest: 1 };

/** What a title of one word gains, one of two words half of it, and so on: the shorter, the more it is about the word. */
export const titleFocus = 3;

/** How near a word of a record is to the word that was asked for. */
export const likeness = {
  sameWord: 1,
  sameStem: 0.9,
  synonym: 0.8,
  partOfCompound: 0.6,
  allParts: 0.5,
  allPartsAnywhere: 0.4,
  onePart: 0.2,
  oneEdit: 0.5,
  twoEdits: 0.35,
} as const;

/** The most that lying in the place that was asked for adds to a score. */
export const mostForPlace = 3;

/** What a record counts that touches a place's area and has next to nothing in it: it is found all the same. */
export const leastForPlace = 1e-6;
