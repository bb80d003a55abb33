import type { FacetField, TextField } from '../inverted-index/index.ts';

/** A word that must occur, in whatever inflection, in one of these fields; everywhere where no field is named. */
export interface WordClause {
  readonly type: 'word';
  /** Folded. */
  readonly word: string;
  readonly field?: TextField;
  /** As it is written and in no other way: a word of a phrase. */
  readonly isExact?: true;
}

/** Words that must stand together as they are. */
export interface PhraseClause {
  readonly type: 'phrase';
  /** Folded. */
  readonly words: readonly string[];
  readonly field?: TextField;
}

/** A value that a record must have. */
export interface ValueClause {
  readonly type: 'value';
  readonly field: FacetField;
  readonly value: string;
}

export type Clause = WordClause | PhraseClause | ValueClause;

/** What people typed, taken apart. */
export interface ParsedQuery {
  readonly required: readonly Clause[];
  readonly excluded: readonly Clause[];
  /** Folded words without quotes, minus or field that stand side by side, stop words among them: what may be a name. */
  readonly rows: readonly (readonly string[])[];
}
