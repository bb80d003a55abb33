import { type Database, rowsOf } from '../../owner-kit/index.ts';
import { foldWord, isStopWord } from '../analyser/index.ts';
import { type InvertedIndex, textFields, type Vocabulary, wordsOfFields } from '../inverted-index/index.ts';
import { sameWord } from './expand-word.ts';
import type { PhraseClause } from './parsed-query.ts';
import { scoreAlternatives } from './score-alternatives.ts';
import { ascendingSlots, type ScorePool } from './scores.ts';

/** Records whose words are read at the most to see whether a query's phrases stand there; the best of them. */
const mostRead = 20_000;

export interface PhraseMatch {
  readonly slots: ReadonlySet<number>;
  /** Whether all records that might have the phrase were read. */
  readonly isExact: boolean;
}

type IsWord = (written: string) => boolean;

function wordMatcher(vocabulary: Vocabulary, word: string): IsWord {
  const terms = sameWord(vocabulary, word);
  return (written) => {
    const folded = foldWord(written);
    if (folded === word) return true;
    const term = vocabulary.find(folded);
    return term !== undefined && terms.has(term);
  };
}

function standsIn(words: readonly string[], phrase: readonly IsWord[]): boolean {
  return words.some((_, start) => phrase.every((isWord, index) => isWord(words[start + index] ?? '')));
}

/**
 * The visible records in which these words stand one after the other, as they are written.
 *
 * @param phrases how many phrases the query has, which share what may be read
 */
export async function matchPhrase(
  { knex, schema }: Database,
  index: InvertedIndex,
  visible: Uint8Array,
  { words, field }: PhraseClause,
  pool: ScorePool,
  phrases: number,
): Promise<PhraseMatch> {
  const { vocabulary, columns, audience } = index;
  const most = Math.floor(mostRead / phrases);
  const expansions = words.filter((word) => !isStopWord(word)).map((word) => sameWord(vocabulary, word));
  if (expansions.length === 0) return { slots: new Set(), isExact: true };
  const alternative = { words: expansions, ...(field === undefined ? {} : { fields: [field] }) };
  const scores = scoreAlternatives(index, [alternative], undefined, pool);
  const { values } = scores;
  const candidates = [...ascendingSlots(scores)]
    .filter((slot) => visible[audience.at(slot)] === 1)
    .sort((one, other) => (values[other] as number) - (values[one] as number))
    .slice(0, most + 1);
  pool.takeBack();
  const isExact = candidates.length <= most;
  const slotOf = new Map(candidates.slice(0, most).map((slot) => [columns.number.at(slot), slot]));
  const rows = await rowsOf<{ number: number; words: string; personal_words: string | null }>(
    knex.raw('select number, words, personal_words from ??.search_entry where number = any(?::integer[])', [
      schema,
      [...slotOf.keys()],
    ]),
  );
  const phrase = words.map((word) => wordMatcher(vocabulary, word));
  const found = rows.filter(({ number, words: written, personal_words }) => {
    const isPersonal = index.isPersonal(slotOf.get(number) as number);
    const fields = wordsOfFields(isPersonal ? (personal_words ?? '') : written);
    const read = field === undefined ? fields : [fields[textFields.indexOf(field)] ?? []];
    return read.some((line) => standsIn(line, phrase));
  });
  return { slots: new Set(found.map(({ number }) => slotOf.get(number) as number)), isExact };
}
