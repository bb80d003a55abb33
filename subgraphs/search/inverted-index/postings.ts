import { GrowingArray } from './growing-array.ts';
import type { Term } from './vocabulary.ts';

const uint32 = (length: number): Uint32Array => new Uint32Array(length);

/** Bits for where a word stands apart from titles. */
export const bodyBits = { keywords: 1, description: 2, rest: 4 } as const;

/** Bits of a body posting that hold `bodyBits`; the record's slot stands above them. */
export const bodyShift = 3;

/** Which records have a word: those with it in the title, and those with it elsewhere. In ascending order of slots. */
export class Postings {
  readonly #titles: (GrowingArray<Uint32Array> | undefined)[] = [];
  readonly #bodies: (GrowingArray<Uint32Array> | undefined)[] = [];

  /** @param places for every term its `bodyBits`, 0 where it stands in the title alone */
  append(slot: number, title: ReadonlySet<Term>, places: ReadonlyMap<Term, number>): void {
    for (const term of title) {
      this.#titles[term] ??= new GrowingArray(uint32, 2);
      this.#titles[term]?.push(slot);
    }
    for (const [term, bits] of places) {
      this.#bodies[term] ??= new GrowingArray(uint32, 2);
      this.#bodies[term]?.push(((slot << bodyShift) | bits) >>> 0);
    }
  }

  /** Slots. */
  inTitle(term: Term): Uint32Array {
    return this.#list(this.#titles[term]);
  }

  /** Slots shifted by `bodyShift`, with `bodyBits`. */
  inBody(term: Term): Uint32Array {
    return this.#list(this.#bodies[term]);
  }

  /** How many records have the word, those that are gone included. */
  count(term: Term): number {
    return (this.#titles[term]?.length ?? 0) + (this.#bodies[term]?.length ?? 0);
  }

  #list(list: GrowingArray<Uint32Array> | undefined): Uint32Array {
    return list === undefined ? none : list.values.subarray(0, list.length);
  }
}

const none = new Uint32Array(0);
