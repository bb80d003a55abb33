import { GrowingArray } from './growing-array.ts';

/** A bit for every letter that occurs in a word. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let position = 0; position < word.length; position += 1) letters |= 1 << (word.charCodeAt(position) % 32);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Words by their length and letters, to tell at a glance which of them cannot be spelled like another one. */
export class SpellingList {
  readonly #words: string[] = [];
  readonly #lengths = new GrowingArray((length) => new Uint8Array(length));
  readonly #letters = new GrowingArray((length) => new Int32Array(length));

  add(word: string): void {
    this.#words.push(word);
    this.#lengths.push(Math.min(word.length, 255));
    this.#letters.push(lettersOf(word));
  }

  /** Words that may differ from this one by so many edits: each of them adds or takes two different letters at most. */
  like(word: string, edits: number): readonly string[] {
    const found: string[] = [];
    const [lengths, letters, wanted] = [this.#lengths.values, this.#letters.values, lettersOf(word)];
    for (let number = 0; number < this.#words.length; number += 1) {
      if (Math.abs((lengths[number] as number) - word.length) > edits) continue;
      if (countBits((letters[number] as number) ^ wanted) <= 2 * edits) found.push(this.#words[number] as string);
    }
    return found;
  }
}
