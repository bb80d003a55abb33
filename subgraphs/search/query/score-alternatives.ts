import {
  bodyBits,
  bodyShift,
  type InvertedIndex,
  type ListArena,
  type Term,
  type TextField,
} from '../inverted-index/index.ts';
import type { Alternative, Expansion } from './expand-word.ts';
import { fieldWeights, titleFocus } from './likeness.ts';
import { keepBest, type ScorePool, type Scores } from './scores.ts';

const bitsOfBody = (1 << bodyShift) - 1;
const everywhere: readonly TextField[] = ['title', 'keywords', 'description', 'rest'];

/** For every combination of `bodyBits`, the weight of the most telling of these fields. */
function bodyWeights(fields: readonly TextField[]): Float32Array {
  const weights = new Float32Array(bitsOfBody + 1);
  for (const field of ['rest', 'description', 'keywords'] as const) {
    if (!fields.includes(field)) continue;
    for (let bits = 1; bits <= bitsOfBody; bits += 1) {
      if ((bits & bodyBits[field]) !== 0) weights[bits] = fieldWeights[field];
    }
  }
  return weights;
}

/** Where the first of the ascending values from `least` on stands between two places of a list. */
function placeFrom(list: Uint32Array, start: number, end: number, least: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** With so few records to look at beside the length of a list, each of them is looked up in it. */
const fewAmong = 32;

/** Visits the places of a term's list at which one of the records stands that are looked at, or all places. */
function visitPlaces(
  lists: ListArena,
  term: Term,
  shift: number,
  within: Scores | undefined,
  visit: (posting: number) => void,
): void {
  const list = lists.chunkOf(term);
  const [start, length] = [lists.start(term), lists.length(term)];
  const end = start + length;
  if (within === undefined) {
    for (let place = start; place < end; place += 1) visit(list[place] as number);
  } else if (within.slots.length * fewAmong < length) {
    const { slots } = within;
    for (let one = 0; one < slots.length; one += 1) {
      const slot = slots.at(one);
      const place = placeFrom(list, start, end, (slot << shift) >>> 0);
      if (place < end && (list[place] as number) >>> shift === slot) visit(list[place] as number);
    }
  } else {
    const allowed = within.values;
    for (let place = start; place < end; place += 1) {
      const posting = list[place] as number;
      if (allowed[posting >>> shift] !== 0) visit(posting);
    }
  }
}

/** Scores a word by the best place and the nearest word in each record. `within`: records that may have a score. */
function scoreWord(
  { postings, columns }: InvertedIndex,
  expansion: Expansion,
  fields: readonly TextField[],
  within: Scores | undefined,
  scores: Scores,
): void {
  const weights = bodyWeights(fields);
  const lengths = columns.titleLength.values;
  const inTitle = fields.includes('title');
  const inBody = weights.some((weight) => weight > 0);
  for (const [term, nearness] of expansion) {
    if (inTitle) {
      visitPlaces(postings.titles, term, 0, within, (slot) =>
        keepBest(scores, slot, nearness * (fieldWeights.title + titleFocus / (lengths[slot] as number))),
      );
    }
    if (!inBody) continue;
    visitPlaces(postings.bodies, term, bodyShift, within, (posting) => {
      const weight = weights[posting & bitsOfBody] as number;
      if (weight > 0) keepBest(scores, posting >>> bodyShift, nearness * weight);
    });
  }
}

/** How many records have one of these words, or fewer. */
export function countPostings({ postings }: InvertedIndex, expansion: Expansion): number {
  let count = 0;
  for (const term of expansion.keys()) count += postings.count(term);
  return count;
}

/** Scores records that have all words by the one that fits worst. */
function scoreAllWords(
  index: InvertedIndex,
  { words, fields = everywhere }: Alternative,
  within: Scores | undefined,
  scores: Scores,
  pool: ScorePool,
): void {
  let found = within;
  const all: Scores[] = [];
  // The rarest first, so that few records remain to be looked at for the others.
  const sized = words.map((expansion) => ({ expansion, size: countPostings(index, expansion) }));
  for (const { expansion } of sized.sort((one, other) => one.size - other.size)) {
    const one = pool.lend();
    scoreWord(index, expansion, fields, found, one);
    all.push(one);
    found = one;
  }
  if (found === undefined) return;
  for (let place = 0; place < found.slots.length; place += 1) {
    const slot = found.slots.at(place);
    let worst = Number.POSITIVE_INFINITY;
    for (const { values } of all) worst = Math.min(worst, values[slot] as number);
    keepBest(scores, slot, worst);
  }
}

/**
 * Scores every record by the alternative that it meets best.
 *
 * @param within records that are looked at; all where it is undefined
 */
export function scoreAlternatives(
  index: InvertedIndex,
  alternatives: readonly Alternative[],
  within: Scores | undefined,
  pool: ScorePool,
): Scores {
  const scores = pool.lend();
  for (const alternative of alternatives) {
    const [word, ...others] = alternative.words;
    if (word !== undefined && others.length === 0) {
      scoreWord(index, word, alternative.fields ?? everywhere, within, scores);
    } else {
      scoreAllWords(index, alternative, within, scores, pool);
    }
  }
  return scores;
}
