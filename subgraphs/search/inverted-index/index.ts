export { dayOf, noDay } from './entry-columns.ts';
export { type FacetField, facetFields } from './facet-field.ts';
export { GrowingArray } from './growing-array.ts';
export { IndexKeeper } from './index-keeper.ts';
export type { BoundingBox, EntryValues } from './indexed-entry.ts';
export {
  type FieldText,
  indexedText,
  type TextField,
  textFields,
  wordsOfFields,
} from './indexed-text.ts';
export { InvertedIndex } from './inverted-index.ts';
export type { ListArena } from './list-arena.ts';
export { bodyBits, bodyShift } from './postings.ts';
export { recordCountLoader } from './record-count-loader.ts';
export type { Term, Vocabulary } from './vocabulary.ts';
