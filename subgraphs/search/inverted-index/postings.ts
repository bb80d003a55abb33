import { GrowingArray } from './growing-array.ts';
import type { Term } from './vocabulary.ts';

const uint32 = (length: number): Uint32Array => new Uint32Array(length);

/** Bits for where a word stands apart from titles. */
export const bodyBits = { keywords: 1, description: 2, rest: 4 } as const;

/** Bits of a body posting that hold `bodyBits`; the record's slot stands above them. */
export const bodyShift = 3;

/** Stands beside `bodyBits` for a word in the title while a record is read. */
export const titleBit = 1 << bodyShift;

type List = GrowingArray<Uint32Array>;

/** Which records have a word: those with it in the title, and those with it elsewhere. In ascending order of slots. */
export class Postings {
  /** By term: slots. */
  readonly titles: (List | undefined)[] = [];
  /** By term: slots shifted by `bodyShift`, with `bodyBits`. */
  readonly bodies: (List | undefined)[] = [];

  /** @param places `titleBit` and `bodyBits` of the fields in which the word stands */
  append(slot: number, term: Term, places: number): void {
    if ((places & titleBit) !== 0) {
      this.titles[term] ??= new GrowingArray(uint32, 2);
      this.titles[term]?.push(slot);
    }
    const bits = places & (titleBit - 1);
    if (bits !== 0) {
      this.bodies[term] ??= new GrowingArray(uint32, 2);
      this.bodies[term]?.push(((slot << bodyShift) | bits) >>> 0);
    }
  }

  /** How many records have the word, those that are gone included. */
  count(term: Term): number {
    return (this.titles[term]?.length ?? 0) + (this.bodies[term]?.length ?? 0);
  }
}
