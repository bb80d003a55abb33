import { bodyBits, bodyShift, type InvertedIndex, type TextField } from '../inverted-index/index.ts';
import type { Alternative, Expansion } from './expand-word.ts';
import { fieldWeights, titleFocus } from './likeness.ts';
import type { ScorePool, Scores } from './scores.ts';

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

function keepBest({ values, slots }: Scores, slot: number, score: number): void {
  const best = values[slot] as number;
  if (score <= best) return;
  if (best === 0) slots.push(slot);
  values[slot] = score;
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
  const allowed = within?.values;
  const inTitle = fields.includes('title');
  const { titles, bodies } = postings;
  for (const [term, nearness] of expansion) {
    if (inTitle) {
      const list = titles.chunkOf(term);
      const end = titles.start(term) + titles.length(term);
      for (let place = titles.start(term); place < end; place += 1) {
        const slot = list[place] as number;
        if (allowed !== undefined && allowed[slot] === 0) continue;
        keepBest(scores, slot, nearness * (fieldWeights.title + titleFocus / (lengths[slot] as number)));
      }
    }
    const list = bodies.chunkOf(term);
    const end = bodies.start(term) + bodies.length(term);
    for (let place = bodies.start(term); place < end; place += 1) {
      const posting = list[place] as number;
      const slot = posting >>> bodyShift;
      if (allowed !== undefined && allowed[slot] === 0) continue;
      const weight = weights[posting & bitsOfBody] as number;
      if (weight > 0) keepBest(scores, slot, nearness * weight);
    }
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
  for (const slot of found?.slots ?? []) {
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
