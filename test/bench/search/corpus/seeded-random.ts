/** A source of numbers from 0 up to 1 that gives the same ones for the same seed, and what is drawn with it. */
export interface SeededRandom {
  next(): number;
  /** A whole number from 0 up to `count`. */
  below(count: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /**
   * A place in a list of `count` whose first places are drawn most often: Zipf-Mandelbrot's law, where the first comes
   * at some 2 % for a list of 1,000.
   */
  rank(count: number): number;
}

const seedOfAll = 0x1e19_2165;
/** How far the head of the distribution is flattened. */
const shift = 10;

/** mulberry32 (https://github.com/bryc/code/blob/master/jshash/PRNGs.md#mulberry32), seeded for one index. */
export function seededRandom(index: number, seed = seedOfAll): SeededRandom {
  let state = Math.imul(index ^ seed, 0x9e37_79b1) ^ (seed >>> 7);
  const next = (): number => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
    rank: (count) => Math.min(count - 1, Math.floor(shift * ((count + shift) / shift) ** next()) - shift),
  };
}
