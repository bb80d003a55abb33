import type { Part } from './base-parts.ts';
import { withoutUmlauts } from './fold-text.ts';
import { costOfAdded, type Lexicon } from './lexicon.ts';
import { spellingsOf, stemsOf } from './word-forms.ts';

const shortestPart = 3;
const shortestCompound = 6;
const longestCompound = 60;

/** What a row of so many parts may cost: one of them may be a word that is only added, unless the others are short. */
export const dearest = (parts: number): number => 1.3 * parts + costOfAdded - 1.4;

interface PlacedPart {
  readonly start: number;
  readonly end: number;
  readonly part: Part;
}

interface Split {
  readonly parts: readonly PlacedPart[];
  readonly cost: number;
}

/**
 * The cheapest way to write a word, without umlauts, as a row of known pieces. A word that is known itself is one
 * piece, which is cheaper than any two.
 */
function cheapestSplit(word: string, lexicon: Lexicon): Split | undefined {
  const { length } = word;
  const costs: number[] = [0];
  const last: (PlacedPart | undefined)[] = [];
  for (let start = 0; start <= length - shortestPart; start += 1) {
    const before = costs[start];
    if (before === undefined) continue;
    const longest = Math.min(lexicon.longestPartAt(word, start), length - start);
    for (let size = shortestPart; size <= longest; size += 1) {
      const end = start + size;
      // What is left over must hold a piece.
      if (end < length && end > length - shortestPart) continue;
      const part = lexicon.part(word.slice(start, end));
      if (part === undefined || (size === length && !isReviewed(part))) continue;
      const cost = before + (end === length ? part.last : part.first);
      if (cost < (costs[end] ?? Number.POSITIVE_INFINITY)) {
        costs[end] = cost;
        last[end] = { start, end, part };
      }
    }
  }
  const cost = costs[length];
  if (cost === undefined) return undefined;
  const parts: PlacedPart[] = [];
  for (let placed = last[length]; placed !== undefined; placed = last[placed.start]) parts.unshift(placed);
  return { parts, cost };
}

/** A base word, not one that is only added. */
function isReviewed({ last }: Part): boolean {
  return last < costOfAdded;
}

interface ReadCompound {
  /** The spelling of the word that falls into these parts. */
  readonly word: string;
  readonly parts: readonly PlacedPart[];
}

/** The spelling of the word that falls into parts best, and these. */
function readCompound(folded: string, lexicon: Lexicon): ReadCompound | undefined {
  const { length } = folded;
  if (length < shortestCompound || length > longestCompound || !/^[a-zäöü]+$/.test(folded)) return undefined;
  let best: (ReadCompound & { readonly cost: number }) | undefined;
  for (const word of spellingsOf(folded)) {
    const split = cheapestSplit(withoutUmlauts(word), lexicon);
    if (split === undefined || split.cost > dearest(split.parts.length)) continue;
    if (best === undefined || split.cost < best.cost) best = { word, ...split };
  }
  return best === undefined || best.parts.length < 2 ? undefined : best;
}

/**
 * The parts of a compound, in order, without the letters that only link them, folded: `verkehrszählung` → `verkehr`,
 * `zählung`. Nothing where the word is not made of known words.
 */
export function splitCompound(folded: string, lexicon: Lexicon): readonly string[] {
  const compound = readCompound(folded, lexicon);
  return compound?.parts.map(({ start, part }) => compound.word.slice(start, start + part.length)) ?? [];
}

/**
 * The stems that a compound can be found by: of every row of its parts that is not the whole, each taken as a word of
 * its own. `strassenbahnhof` gives those of `strassen`, `bahnhof`. Where the last word of a row is written otherwise
 * within compounds than alone (`Museen-`, `Museum`), the stem of either is there.
 */
export function compoundStems(folded: string, lexicon: Lexicon): readonly string[] {
  const compound = readCompound(folded, lexicon);
  if (compound === undefined) return [];
  const { word, parts } = compound;
  const stems = new Set<string>();
  for (const [i, { start }] of parts.entries()) {
    for (const [j, { start: lastStart, part }] of parts.entries()) {
      if (j < i || (i === 0 && j === parts.length - 1)) continue;
      const row = word.slice(start, lastStart + part.length);
      for (const stem of stemsOf(row)) stems.add(stem);
      if (part.base.length === part.length && withoutUmlauts(row).endsWith(part.base)) continue;
      for (const stem of stemsOf(word.slice(start, lastStart) + part.base)) stems.add(stem);
    }
  }
  return [...stems];
}

/**
 * A compound cut in two between its parts, in every way, folded: `stadtratswahl` → `stadt` and `ratswahl`, `stadtrat`
 * and `wahl`. Linking letters within a half stay. Nothing where the word is not made of known words.
 */
export function compoundHalves(folded: string, lexicon: Lexicon): readonly (readonly [string, string])[] {
  const { word, parts } = readCompound(folded, lexicon) ?? { word: '', parts: [] };
  return parts.slice(1).map(({ start }, index) => {
    const { start: lastStart, part } = parts[index] as PlacedPart;
    return [word.slice(0, lastStart + part.length), word.slice(start)];
  });
}
