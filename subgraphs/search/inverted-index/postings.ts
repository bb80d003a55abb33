import { ListArena } from './list-arena.ts';
import type { Term } from './vocabulary.ts';

/** Bits for where a word stands apart from titles. */
export const bodyBits = { keywords: 1, description: 2, rest: 4 } as const;

/** Bits of a body posting that hold `bodyBits`; the record's slot stands above them. */
export const bodyShift = 3;

/** Stands beside `bodyBits` for a word in the title while a record is read. */
export const titleBit = 1 << bodyShift;

/** Which records have a word: those with it in the title, and those with it elsewhere. In ascending order of slots. */
export class Postings {
  /** By term: slots. */
  readonly titles = new ListArena();
  /** By term: slots shifted by `bodyShift`, with `bodyBits`. */
  readonly bodies = new ListArena();

  /** @param places `titleBit` and `bodyBits` of the fields in which the word stands */
  append(slot: number, term: Term, places: number): void {
    if ((places & titleBit) !== 0) this.titles.push(term, slot);
    const bits = places & (titleBit - 1);
    if (bits !== 0) this.bodies.push(term, ((slot << bodyShift) | bits) >>> 0);
  }

  /** How many of these records have the word, counted up to `most`; twice those that have it in title and elsewhere. */
  countSome(term: Term, isOne: (slot: number) => boolean, most: number): number {
    const { titles, bodies } = this;
    let count = 0;
    const inTitles = titles.chunkOf(term);
    for (let place = titles.start(term), left = titles.length(term); left > 0 && count < most; place += 1, left -= 1) {
      if (isOne(inTitles[place] as number)) count += 1;
    }
    const inBodies = bodies.chunkOf(term);
    for (let place = bodies.start(term), left = bodies.length(term); left > 0 && count < most; place += 1, left -= 1) {
      if (isOne((inBodies[place] as number) >>> bodyShift)) count += 1;
    }
    return count;
  }

  /** How many records have the word, those that are gone included. */
  count(term: Term): number {
    return this.titles.length(term) + this.bodies.length(term);
  }
}
