import { synonymsOf } from '../analyser/index.ts';
import { GrowingArray, type Term } from '../inverted-index/index.ts';
import { correctWord, type Known } from './correct-word.ts';
import { type Alternative, type Expansion, expandWord, halvesAnywhere, oneHalf } from './expand-word.ts';
import { inField } from './group-words.ts';
import type { WordClause } from './parsed-query.ts';
import { scoreAlternatives } from './score-alternatives.ts';
import { type Group, isPlace, isVisible, scoreGroup, scoreGroups, type WordSearch } from './score-groups.ts';
import { ascendingSlots, type Scores } from './scores.ts';
import type { Matching, TextMatch } from './text-match.ts';

function expansionsOf(group: Group): readonly Expansion[] {
  return isPlace(group) ? group.words.flatMap(expansionsOf) : group.alternatives.flatMap(({ words }) => words);
}

function answer(
  search: WordSearch,
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
  return { slots, scores, matching, corrected, expansions: groups.flatMap(expansionsOf) };
}

function matchAll(
  search: WordSearch,
  groups: readonly Group[],
  matching: Matching,
  corrected: TextMatch['corrected'],
): TextMatch {
  const all = scoreGroups(search, groups);
  return answer(search, groups, all, ascendingSlots(all.at(-1) as Scores), matching, corrected);
}

/** The records that have most of the words, at least half of them. */
function matchMost(search: WordSearch, groups: readonly Group[], corrected: TextMatch['corrected']): TextMatch {
  const all = groups.map((group) => scoreGroup(search, group));
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

function isAnyVisible(search: WordSearch, { slots }: Scores): boolean {
  const found = slots.values.subarray(0, slots.length).some((slot) => isVisible(search, slot));
  search.pool.takeBack();
  return found;
}

const finds = (search: WordSearch, alternatives: readonly Alternative[]): boolean =>
  isAnyVisible(search, scoreAlternatives(search.index, alternatives, undefined, search.pool));

/** A place whose name no record has and in which none lies is words like any others. */
const placeOrWords = (search: WordSearch, group: Group): readonly Group[] =>
  isPlace(group) && !isAnyVisible(search, scoreGroup(search, group)) ? group.words : [group];

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
function widen(search: WordSearch, groups: readonly Group[]): Widened {
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
    if (isPlace(group)) return group;
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
export function matchWords(search: WordSearch, groups: readonly Group[]): TextMatch {
  const isFound = ({ slots }: TextMatch): boolean => slots.some((slot) => isVisible(search, slot));
  const all = matchAll(search, groups, 'ALL', new Map());
  if (isFound(all)) return all;
  const found = groups.flatMap((group) => placeOrWords(search, group));
  const { groups: mended, corrected, isWidened } = widen(search, found);
  if (isWidened) {
    const fuzzy = matchAll(search, mended, 'FUZZY', corrected);
    if (isFound(fuzzy)) return fuzzy;
  }
  return found.length > 1 ? matchMost(search, mended, corrected) : all;
}
