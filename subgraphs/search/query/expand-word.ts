import { formsOf, stemsOf, synonymsOf } from '../analyser/index.ts';
import type { Term, TextField, Vocabulary } from '../inverted-index/index.ts';
import { likeness } from './likeness.ts';

/** Words of the index that stand for a word that was asked for, each with how near it is. */
export type Expansion = Map<Term, number>;

/** One way in which a clause can be met: all of these words occur. */
export interface Alternative {
  readonly words: readonly Expansion[];
  /** Where they must occur; anywhere where nothing is said. */
  readonly fields?: readonly TextField[];
}

function add(expansion: Expansion, terms: Iterable<Term>, weight: number): void {
  for (const term of terms) if ((expansion.get(term) ?? 0) < weight) expansion.set(term, weight);
}

/** The same word, in other inflections, and in compounds. */
function formsIn(vocabulary: Vocabulary, word: string, weight: number, expansion: Expansion = new Map()): Expansion {
  for (const form of formsOf(word)) add(expansion, vocabulary.withForm(form), weight * likeness.sameWord);
  for (const stem of stemsOf(word)) {
    add(expansion, vocabulary.withStem(stem), weight * likeness.sameStem);
    add(expansion, vocabulary.compoundsOf(stem), weight * likeness.partOfCompound);
  }
  return expansion;
}

/** The same word and what else it is called, as far as that is one word. */
function namesIn(vocabulary: Vocabulary, word: string, weight: number): Expansion {
  const expansion = formsIn(vocabulary, word, weight);
  for (const [first = '', ...rest] of synonymsOf(word)) {
    if (rest.length === 0) formsIn(vocabulary, first, weight * likeness.synonym, expansion);
  }
  return expansion;
}

/** A compound's meaning is in its parts: `Wahlergebnis` is met by `Ergebnisse der Wahl`. In the places that count. */
function partsIn(vocabulary: Vocabulary, word: string, weight: number): Alternative[] {
  return vocabulary.halvesOf(word).map((halves) => ({
    words: halves.map((half) => namesIn(vocabulary, half, weight * likeness.allParts)),
    fields: ['title', 'keywords'],
  }));
}

/** Both halves of a compound, wherever they stand: for words that nothing else is found for. */
export function halvesAnywhere(vocabulary: Vocabulary, word: string): Alternative[] {
  return vocabulary.halvesOf(word).map((halves) => ({
    words: halves.map((half) => namesIn(vocabulary, half, likeness.allPartsAnywhere)),
  }));
}

/** One half of a compound, at worst. */
export function oneHalf(vocabulary: Vocabulary, word: string): Alternative[] {
  const halves = vocabulary.halvesOf(word).flat();
  return halves.map((half) => ({ words: [namesIn(vocabulary, half, likeness.onePart)] }));
}

/** All the ways in which a word can be met. The first one has a single word. */
export function expandWord(vocabulary: Vocabulary, word: string, weight = 1): Alternative[] {
  const several = synonymsOf(word).filter((words) => words.length > 1);
  return [
    { words: [namesIn(vocabulary, word, weight)] },
    ...partsIn(vocabulary, word, weight),
    ...several.map((words) => ({ words: words.map((one) => formsIn(vocabulary, one, weight * likeness.synonym)) })),
  ];
}

/** Words that stand for a sequence of words, as `Bebauungsplan` does for `B-Plan`. */
export function expandSynonym(vocabulary: Vocabulary, words: readonly string[]): Alternative {
  return { words: words.map((word) => formsIn(vocabulary, word, likeness.synonym)) };
}

/** The word as it is and nothing else, for phrases. */
export function sameWord(vocabulary: Vocabulary, word: string): Expansion {
  const expansion: Expansion = new Map();
  for (const form of formsOf(word)) add(expansion, vocabulary.withForm(form), likeness.sameWord);
  return expansion;
}
