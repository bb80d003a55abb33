import { formsOf } from '../analyser/index.ts';
import type { Term, Vocabulary } from '../inverted-index/index.ts';
import { countEdits } from './count-edits.ts';
import { likeness } from './likeness.ts';

/** A word that was probably meant. */
export interface Correction {
  /** Without umlauts. */
  readonly word: string;
  /** As it is shown. */
  readonly written: string;
  readonly nearness: number;
  /** How far it is from what was typed. */
  readonly order: number;
}

/** Of many words that are equally near, so many are tried. */
const mostCorrections = 10;

/** One edit from four letters, two from eight: a shorter word would be mistaken for half the language. */
function mostEdits(word: string): number {
  if (/\p{N}/u.test(word) || word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/** What one viewer may know of an index. */
export interface Known {
  readonly vocabulary: Vocabulary;
  /** How many records that the viewer may see have this word, roughly. */
  count(term: Term): number;
  /** Whether the viewer finds something for this word. */
  finds(word: string): boolean;
}

interface Candidate {
  /** Without umlauts; a word or the stem of one. */
  readonly word: string;
  /** The shortest known word of this form or, if there is none, of this stem; none where it is a base word alone. */
  readonly term: Term | undefined;
  readonly isForm: boolean;
}

/** @returns undefined where the viewer must not learn that there is such a word */
function candidateOf({ vocabulary, count }: Known, word: string): Candidate | undefined {
  const { words } = vocabulary;
  const shortest = (terms: readonly Term[]): Term | undefined =>
    terms
      .filter((term) => count(term) > 0)
      .sort((one, other) => {
        const [a, b] = [words[one] as string, words[other] as string];
        return a.length - b.length || (a < b ? 1 : -1);
      })[0];
  const ofForm = shortest(vocabulary.withForm(word));
  const term = ofForm ?? shortest(vocabulary.withStem(word));
  if (term === undefined && vocabulary.writtenBase(word) === undefined) return undefined;
  return { word, term, isForm: ofForm !== undefined };
}

/**
 * What speaks against a word that is as near as others: it begins otherwise, has its umlauts elsewhere, or is no word
 * but the stem of one.
 */
function doubt({ vocabulary }: Known, typed: string, { word, term, isForm }: Candidate): number {
  const begins = formsOf(typed).some((form) => form[0] === word[0]);
  const umlauts = /[äöü]/.test(typed) && countEdits(typed, vocabulary.words[term ?? -1] ?? word, 1) > 1;
  return (begins ? 0 : 0.5) + (umlauts ? 0.2 : 0) + (isForm ? 0 : 0.1);
}

/**
 * Words that differ from one that nothing was found for by one edit or two: a letter that is missing, doubled, wrong or
 * has changed places with its neighbour. The nearest first; people mostly get the beginning right. Nobody learns of
 * words that only others' records have.
 */
export function correctWord(known: Known, typed: string): readonly Correction[] {
  const { vocabulary } = known;
  const most = mostEdits(typed);
  if (most === 0) return [];
  const [form = typed] = formsOf(typed);
  const near = [...vocabulary.spelledLike(form, most)]
    .map((word) => ({ word, edits: countEdits(form, word, most) }))
    .filter(({ edits }) => edits > 0 && edits <= most)
    .flatMap(({ word, edits }) => {
      const candidate = candidateOf(known, word);
      if (candidate === undefined) return [];
      const count = candidate.term === undefined ? 0 : known.count(candidate.term);
      return [{ ...candidate, edits, count, order: edits + doubt(known, typed, candidate) }];
    })
    .sort((one, other) => one.order - other.order || other.count - one.count || (one.word < other.word ? -1 : 1));
  const corrections: Correction[] = [];
  for (const { word, term, edits, order } of near) {
    const best = corrections[0];
    if (corrections.length === mostCorrections || (best !== undefined && order > best.order + 0.5)) break;
    if (!known.finds(word)) continue;
    const nearness = (edits === 1 ? likeness.oneEdit : likeness.twoEdits) * (1 - (order - edits) / 2);
    corrections.push({
      word,
      written: vocabulary.spellings[term ?? -1] ?? vocabulary.writtenBase(word) ?? word,
      nearness,
      order,
    });
  }
  return corrections;
}
