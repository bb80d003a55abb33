import { formsOf } from '../analyser/index.ts';
import type { Vocabulary } from '../inverted-index/index.ts';
import { countEdits } from './count-edits.ts';
import { likeness } from './likeness.ts';

/** A word that was probably meant. */
export interface Correction {
  /** Without umlauts. */
  readonly word: string;
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

/**
 * What speaks against a word that is as near as others: it begins otherwise, has its umlauts elsewhere, or is no word
 * but the stem of one.
 */
function doubt(vocabulary: Vocabulary, word: string, candidate: string): number {
  const begins = formsOf(word).some((form) => form[0] === candidate[0]);
  const term = vocabulary.wordLike(candidate);
  const umlauts = /[äöü]/.test(word) && countEdits(word, vocabulary.words[term ?? -1] ?? candidate, 1) > 1;
  return (begins ? 0 : 0.5) + (umlauts ? 0.2 : 0) + (vocabulary.withForm(candidate).length > 0 ? 0 : 0.1);
}

/**
 * Words that differ from one that nothing was found for by one edit or two: a letter that is missing, doubled, wrong or
 * has changed places with its neighbour. The nearest first; people mostly get the beginning right.
 *
 * @param finds whether a word finds anything for this viewer: nobody learns of words that only others' records have
 */
export function correctWord(
  vocabulary: Vocabulary,
  word: string,
  finds: (word: string) => boolean,
): readonly Correction[] {
  const most = mostEdits(word);
  if (most === 0) return [];
  const [form = word] = formsOf(word);
  const near = [...vocabulary.spelledLike(form, most)]
    .map((candidate) => ({ candidate, edits: countEdits(form, candidate, most) }))
    .filter(({ edits }) => edits > 0 && edits <= most)
    .map(({ candidate, edits }) => ({ candidate, edits, order: edits + doubt(vocabulary, word, candidate) }))
    .sort((one, other) => one.order - other.order || (one.candidate < other.candidate ? -1 : 1));
  const corrections: Correction[] = [];
  for (const { candidate, edits, order } of near) {
    const best = corrections[0];
    if (corrections.length === mostCorrections || (best !== undefined && order > best.order + 0.5)) break;
    if (!finds(candidate)) continue;
    const nearness = (edits === 1 ? likeness.oneEdit : likeness.twoEdits) * (1 - (order - edits) / 2);
    corrections.push({ word: candidate, nearness, order });
  }
  return corrections;
}
