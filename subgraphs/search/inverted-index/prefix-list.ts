/** Letters by which words are kept together. */
const keyLength = 3;

interface Bucket {
  readonly words: string[];
  readonly numbers: number[];
}

/** A growing list of words that answers which of them begin with some letters. */
export class PrefixList {
  readonly #buckets = new Map<string, Bucket>();

  /** @param number what the word is answered as */
  add(word: string, number: number): void {
    const key = word.slice(0, keyLength);
    let bucket = this.#buckets.get(key);
    if (bucket === undefined) {
      bucket = { words: [], numbers: [] };
      this.#buckets.set(key, bucket);
    }
    bucket.words.push(word);
    bucket.numbers.push(number);
  }

  /** Numbers of the words that begin with these letters. */
  *beginningWith(letters: string): Generator<number> {
    for (const { words, numbers } of this.#bucketsFor(letters)) {
      for (let place = 0; place < words.length; place += 1) {
        if ((words[place] as string).startsWith(letters)) yield numbers[place] as number;
      }
    }
  }

  #bucketsFor(letters: string): readonly Bucket[] {
    const bucket = this.#buckets.get(letters.slice(0, keyLength));
    if (letters.length >= keyLength) return bucket === undefined ? [] : [bucket];
    return [...this.#buckets].flatMap(([key, one]) => (key.startsWith(letters) ? [one] : []));
  }
}
