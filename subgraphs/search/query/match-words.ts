import { formsOf, phraseSynonymsAt, synonymsOf } from '../analyser/index.ts';
import { GrowingArray, type InvertedIndex, type Term, type Vocabulary } from '../inverted-index/index.ts';
import { correctWord, type Known } from './correct-word.ts';
import { type Alternative, expandSynonym, expandWord, halvesAnywhere, oneHalf, sameWord } from './expand-word.ts';
import type { WordClause } from './parsed-query.ts';
import { countPostings, scoreAlternatives } from './score-alternatives.ts';
import { ascendingSlots, type ScorePool, type Scores } from './scores.ts';
import type { Matching, TextMatch } from './text-match.ts';

interface Group {
  readonly clauses: readonly WordClause[];
  readonly alternatives: readonly Alternative[];
}

interface Search {
  readonly index: InvertedIndex;
  /** For every audience, whether the viewer is of it. */
  readonly visible: Uint8Array;
  readonly pool: ScorePool;
}

const inField = (alternatives: readonly Alternative[], { field }: WordClause): readonly Alternative[] =>
  field === undefined ? alternatives : alternatives.map((alternative) => ({ ...alternative, fields: [field] }));

function waysToMeet(vocabulary: Vocabulary, { word, isExact }: WordClause): readonly Alternative[] {
  return isExact ? [{ words: [sameWord(vocabulary, word)] }] : expandWord(vocabulary, word);
}

/** `CO 2` for CO2, `Straßen Bahn`: two words that are written as one elsewhere. */
function joinedAt(vocabulary: Vocabulary, words: readonly string[], position: number) {
  const [first = '', second = ''] = words.slice(position, position + 2);
  const joined = first + second;
  const isWord = first !== '' && second !== '' && formsOf(joined).some((form) => vocabulary.withForm(form).length > 0);
  return isWord ? [{ length: 2, alternative: [joined] }] : [];
}

/** Words one by one, but those together that a synonym stands for. */
function groupWords({ index: { vocabulary } }: Search, clauses: readonly WordClause[]): Group[] {
  const groups: Group[] = [];
  const words = clauses.map(({ word, field, isExact }) => (field === undefined && !isExact ? word : ''));
  for (let position = 0; position < clauses.length; ) {
    const clause = clauses[position] as WordClause;
    const synonyms = [...phraseSynonymsAt(words, position), ...joinedAt(vocabulary, words, position)];
    const length = Math.max(1, ...synonyms.map((synonym) => synonym.length));
    const together = clauses.slice(position, position + length);
    const alternatives =
      length === 1
        ? inField(waysToMeet(vocabulary, clause), clause)
        : [{ words: together.map(({ word }) => expandWord(vocabulary, word)[0]?.words[0] ?? new Map()) }];
    const others = synonyms.filter((synonym) => synonym.length === length);
    groups.push({
      clauses: together,
      alternatives: [...alternatives, ...others.map(({ alternative }) => expandSynonym(vocabulary, alternative))],
    });
    position += length;
  }
  return groups;
}

function isVisible({ index, visible }: Search, slot: number): boolean {
  return visible[index.audience.at(slot)] === 1;
}

/** The words that occur in the fewest records first, so that few remain to be looked at for the others. */
function rarestFirst({ index }: Search, groups: readonly Group[]): readonly Group[] {
  const size = ({ alternatives }: Group): number =>
    alternatives.reduce((sum, { words: [word] }) => sum + (word === undefined ? 0 : countPostings(index, word)), 0);
  return groups
    .map((group) => ({ group, size: size(group) }))
    .sort((one, other) => one.size - other.size)
    .map(({ group }) => group);
}

function answer(
  search: Search,
  groups: readonly Group[],
  all: readonly Scores[],
  slots: Int32Array,
  matching: Matching,
  corrected: TextMatch['corrected'],
): TextMatch {
  const scores = new Float64Array(slots.length);
  for (const { values } of all) {
    for (let place = 0; place < slots.length; place += 1) {
      scores[place] = (scores[place] as number) + (values[slots[place] as number] as number);
    }
  }
  search.pool.takeBack();
  const expansions = groups.flatMap(({ alternatives }) => alternatives.flatMap(({ words }) => words));
  return { slots, scores, matching, corrected, expansions };
}

function matchAll(
  search: Search,
  groups: readonly Group[],
  matching: Matching,
  corrected: TextMatch['corrected'],
): TextMatch {
  const all: Scores[] = [];
  for (const { alternatives } of rarestFirst(search, groups)) {
    all.push(scoreAlternatives(search.index, alternatives, all.at(-1), search.pool));
  }
  return answer(search, groups, all, ascendingSlots(all.at(-1) as Scores), matching, corrected);
}

/** The records that have most of the words, at least half of them. */
function matchMost(search: Search, groups: readonly Group[], corrected: TextMatch['corrected']): TextMatch {
  const all = groups.map(({ alternatives }) => scoreAlternatives(search.index, alternatives, undefined, search.pool));
  const counts = new Uint16Array(search.index.length);
  let most = Math.ceil(groups.length / 2);
  for (const { slots } of all) {
    for (let place = 0; place < slots.length; place += 1) {
      const slot = slots.at(place);
      if (!isVisible(search, slot)) continue;
      counts[slot] = (counts[slot] as number) + 1;
      most = Math.max(most, counts[slot] as number);
    }
  }
  const found = new GrowingArray((length) => new Int32Array(length));
  for (let slot = 0; slot < counts.length; slot += 1) if (counts[slot] === most) found.push(slot);
  return answer(search, groups, all, found.values.subarray(0, found.length), 'MOST', corrected);
}

function finds(search: Search, alternatives: readonly Alternative[]): boolean {
  const { slots } = scoreAlternatives(search.index, alternatives, undefined, search.pool);
  const found = slots.values.subarray(0, slots.length).some((slot) => isVisible(search, slot));
  search.pool.takeBack();
  return found;
}

/** Words of a query that are looked for among all words that may have been meant. */
const mostCorrected = 8;
/** Records that are counted to tell which of two words is the more usual one. */
const mostCounted = 100;

interface Widened {
  readonly groups: readonly Group[];
  readonly corrected: ReadonlyMap<string, string>;
  readonly isWidened: boolean;
}

/**
 * In place of words that nothing is found for puts the parts of compounds, wherever they stand, or else words that are
 * spelled nearly alike.
 */
function widen(search: Search, groups: readonly Group[]): Widened {
  const { vocabulary, postings } = search.index;
  const count = (term: Term): number => postings.countSome(term, (slot) => isVisible(search, slot), mostCounted);
  const known = (clause: WordClause): Known => ({
    vocabulary,
    count,
    finds: (word) => finds(search, inField(expandWord(vocabulary, word).slice(0, 1), clause)),
  });
  const corrected = new Map<string, string>();
  let isWidened = false;
  const mended = groups.map((group) => {
    const [clause, ...others] = group.clauses;
    if (clause === undefined || clause.isExact || others.length > 0 || finds(search, group.alternatives)) return group;
    const meetBy = (alternatives: readonly Alternative[]): Group => {
      isWidened = true;
      return { ...group, alternatives };
    };
    const halves = inField(halvesAnywhere(vocabulary, clause.word), clause);
    if (finds(search, halves)) return meetBy(halves);
    // A word that is spelled right and does not occur is not one that occurs and is spelled wrong.
    const isKnown = synonymsOf(clause.word).length > 0 || vocabulary.isBaseWord(clause.word);
    const near = isKnown || corrected.size === mostCorrected ? [] : correctWord(known(clause), clause.word);
    const [best] = near;
    if (best === undefined) {
      const half = inField(oneHalf(vocabulary, clause.word), clause);
      return finds(search, half) ? meetBy(half) : group;
    }
    corrected.set(clause.word, best.written);
    const alternatives = near.flatMap(({ word, nearness }) => expandWord(vocabulary, word, nearness));
    return meetBy(inField(alternatives, clause));
  });
  return { groups: mended, corrected, isWidened };
}

/**
 * Finds the records that have all words. Where no visible record has, words that nothing is found for are met by the
 * parts of a compound or read as ones that are spelled nearly alike; where that does not help, the records that have most
 * of the words are found.
 */
export function matchWords(search: Search, clauses: readonly WordClause[]): TextMatch {
  const groups = groupWords(search, clauses);
  const isFound = ({ slots }: TextMatch): boolean => slots.some((slot) => isVisible(search, slot));
  const all = matchAll(search, groups, 'ALL', new Map());
  if (isFound(all)) return all;
  const { groups: mended, corrected, isWidened } = widen(search, groups);
  if (isWidened) {
    const fuzzy = matchAll(search, mended, 'FUZZY', corrected);
    if (isFound(fuzzy)) return fuzzy;
  }
  return groups.length > 1 ? matchMost(search, mended, corrected) : all;
}
