import { foldWord } from './fold-text.ts';
import { synonymGroups } from './synonym-groups.ts';
import { formsOf, stemsOf } from './word-forms.ts';
import { wordsOf } from './words-of.ts';

type Words = readonly string[];

/** A row of words in a group; each word as what it can be met by. */
interface Phrase {
  readonly keys: readonly ReadonlySet<string>[];
  readonly alternatives: readonly Words[];
}

/** Forms and stems are kept apart, so that the stem of one word is not taken for another word. */
function keysOf(folded: string, alsoByStem: boolean): readonly string[] {
  const forms = formsOf(folded).map((form) => `=${form}`);
  return alsoByStem ? [...forms, ...stemsOf(folded).map((stem) => `~${stem}`)] : forms;
}

/** Two capitals in a row, or a single letter: `ALG` is not a stem of `Algen`. */
function isAbbreviation(word: string): boolean {
  return word.length === 1 || /\p{Lu}\p{Lu}/u.test(word);
}

function termsOf(list: string): readonly Words[] {
  return list.split(',').map((term) => [...wordsOf(term)]);
}

const folded = (words: Words): Words => words.map(foldWord);

const ofWords = new Map<string, Words[]>();
const phrases = new Map<string, Phrase[]>();

function put<V>(map: Map<string, V[]>, key: string, values: readonly V[]): void {
  const known = map.get(key) ?? [];
  map.set(key, [...known, ...values.filter((value) => !known.includes(value))]);
}

for (const group of synonymGroups) {
  const [left = '', right] = group.split('=>');
  const terms = termsOf(left);
  const more = right === undefined ? [] : termsOf(right).map(folded);
  for (const term of terms) {
    const alternatives = [...terms.filter((other) => other !== term).map(folded), ...more];
    const [first = '', ...rest] = term;
    const keys = term.map((word) => keysOf(foldWord(word), !isAbbreviation(word)));
    const phrase: Phrase = { keys: keys.map((each) => new Set(each)), alternatives };
    for (const key of keys[0] ?? []) {
      if (rest.length === 0) put(ofWords, key, alternatives);
      else put(phrases, key, [phrase]);
    }
    if (first === '') throw new Error(`Expected words in every place of the group, got "${group}"`);
  }
}

function distinct(alternatives: readonly Words[]): readonly Words[] {
  return [...new Map(alternatives.map((words) => [words.join(' '), words])).values()];
}

/**
 * What else a word is called, by the reviewed groups: each alternative is a list of folded words that stand together.
 * The word is looked up by form and by stem, and is not among them.
 */
export function synonymsOf(folded: string): readonly Words[] {
  const keys = keysOf(folded, true);
  const forms = formsOf(folded);
  const found = distinct(keys.flatMap((key) => ofWords.get(key) ?? []));
  return found.filter(([word = '', ...rest]) => rest.length > 0 || !formsOf(word).some((form) => forms.includes(form)));
}

/** What else a row of words is called, which begins at a place among folded words, and how many words it has. */
export function phraseSynonymsAt(
  words: Words,
  position: number,
): readonly { readonly length: number; readonly alternative: Words }[] {
  const met = (place: number, keys: ReadonlySet<string>): boolean => {
    const word = words[place];
    return word !== undefined && keysOf(word, true).some((key) => keys.has(key));
  };
  const [word] = words.slice(position, position + 1);
  if (word === undefined) return [];
  const candidates = new Set(keysOf(word, true).flatMap((key) => phrases.get(key) ?? []));
  return [...candidates]
    .filter(({ keys }) => keys.every((each, i) => met(position + i, each)))
    .flatMap(({ keys, alternatives }) => alternatives.map((alternative) => ({ length: keys.length, alternative })));
}
