import type { BoundingBox, InvertedIndex } from '../inverted-index/index.ts';
import type { Constraint } from './constraint.ts';
import type { Alternative } from './expand-word.ts';
import { leastForPlace, mostForPlace } from './likeness.ts';
import type { WordClause } from './parsed-query.ts';
import { placeScore } from './place-score.ts';
import { countPostings, scoreAlternatives } from './score-alternatives.ts';
import { ascendingSlots, keepBest, type ScorePool, type Scores } from './scores.ts';

/** Where words are searched for. */
export interface WordSearch {
  readonly index: InvertedIndex;
  /** For every audience, whether the viewer is of it. */
  readonly visible: Uint8Array;
  readonly pool: ScorePool;
}

/** Words of a query that are met together. */
export interface WordGroup {
  readonly clauses: readonly WordClause[];
  readonly alternatives: readonly Alternative[];
}

/** Words of a query that name areas: met by records that have all of them, and by those that touch an area. */
export interface PlaceGroup {
  readonly words: readonly WordGroup[];
  readonly touches: Constraint;
  readonly boxes: readonly BoundingBox[];
}

export type Group = WordGroup | PlaceGroup;

export const isPlace = (group: Group): group is PlaceGroup => 'touches' in group;

export function isVisible({ index, visible }: WordSearch, slot: number): boolean {
  return visible[index.audience.at(slot)] === 1;
}

/**
 * The words that occur in the fewest records first, so that few remain to be looked at for the others. Places last, which
 * every remaining record is compared with, in an order that no hidden record has a part in.
 */
function fewestFirst({ index }: WordSearch, groups: readonly Group[]): readonly Group[] {
  const size = (group: Group): number =>
    isPlace(group)
      ? Number.MAX_VALUE
      : group.alternatives.reduce(
          (sum, { words: [word] }) => sum + (word === undefined ? 0 : countPostings(index, word)),
          0,
        );
  return groups
    .map((group) => ({ group, size: size(group) }))
    .sort((one, other) => one.size - other.size)
    .map(({ group }) => group);
}

/** A record that has a place's name counts by its words and as one that lies wholly there, any other by how it lies. */
function scorePlace(search: WordSearch, { words, touches, boxes }: PlaceGroup, within: Scores | undefined): Scores {
  const { index, pool } = search;
  const all = scoreGroups(search, words, within);
  const scores = pool.lend();
  const { slots: named } = all.at(-1) as Scores;
  for (let place = 0; place < named.length; place += 1) {
    const slot = named.at(place);
    let score = mostForPlace;
    for (const { values } of all) score += values[slot] as number;
    keepBest(scores, slot, score);
  }
  const among = within === undefined ? undefined : ascendingSlots(within);
  const length = among?.length ?? index.length;
  for (let place = 0; place < length; place += 1) {
    const slot = among === undefined ? place : (among[place] as number);
    if (scores.values[slot] !== 0 || !isVisible(search, slot) || !touches(slot)) continue;
    keepBest(scores, slot, Math.max(leastForPlace, placeScore(index, slot, boxes)));
  }
  return scores;
}

export function scoreGroup(search: WordSearch, group: Group, within?: Scores): Scores {
  if (isPlace(group)) return scorePlace(search, group, within);
  return scoreAlternatives(search.index, group.alternatives, within, search.pool);
}

/** Scores of one group after the other; the last ones are of the records that meet all groups. */
export function scoreGroups(search: WordSearch, groups: readonly Group[], within?: Scores): readonly Scores[] {
  const all: Scores[] = [];
  for (const group of fewestFirst(search, groups)) all.push(scoreGroup(search, group, all.at(-1) ?? within));
  return all;
}
