import type { SeededRandom } from './seeded-random.ts';

const [first, last] = [Date.UTC(2015, 0, 1), Date.UTC(2026, 4, 1)];

/** A point in time of the years that the corpus spans, to the second. */
export function randomTime(random: SeededRandom): string {
  return new Date(first + random.below((last - first) / 1000) * 1000).toISOString();
}

export function randomDay(random: SeededRandom): string {
  return randomTime(random).slice(0, 10);
}

/** Two days in order; the second may be open. */
export function randomPeriod(random: SeededRandom): { start: string; end?: string } {
  const [start = '', end = ''] = [randomDay(random), randomDay(random)].sort();
  return random.chance(0.3) ? { start } : { start, end };
}
