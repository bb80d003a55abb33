import type { SeededRandom } from './corpus/index.ts';

/** The word with one slip in it, behind its first letters: two letters exchanged, one left out, or one doubled. */
export function misspell(word: string, random: SeededRandom): string {
  const place = Math.min(word.length - 2, 2 + random.below(Math.max(1, word.length - 4)));
  const [before, one = '', other = '', after] = [
    word.slice(0, place),
    word[place],
    word[place + 1],
    word.slice(place + 2),
  ];
  const slips = [other + one, other, one + one + other].filter((slip) => slip !== one + other);
  return before + random.pick(slips) + after;
}
