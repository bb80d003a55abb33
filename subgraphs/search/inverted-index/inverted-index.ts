import { joinedWordAt } from '../analyser/index.ts';
import { Audiences, type Reading } from './audiences.ts';
import { EntryColumns } from './entry-columns.ts';
import { FacetValues, type ValueId } from './facet-values.ts';
import { GrowingArray } from './growing-array.ts';
import type { IndexedEntry } from './indexed-entry.ts';
import { textBreak } from './indexed-text.ts';
import { bodyBits, Postings, titleBit } from './postings.ts';
import { noTerm, type Term, Vocabulary } from './vocabulary.ts';

/** In the order of `textFields`. */
const placeBits = [titleBit, bodyBits.keywords, bodyBits.description, bodyBits.rest];

/**
 * All that a search works on, in memory: for every word the records that have it, and columns of what is filtered,
 * counted and sorted by. A record has a slot, or two where some read personal data in it and others see it without: of
 * those each viewer sees one. A record that changes gets new slots, and its old ones are nobody's to see.
 */
export class InvertedIndex {
  readonly vocabulary = new Vocabulary();
  readonly postings = new Postings();
  readonly facets = new FacetValues();
  readonly columns = new EntryColumns();
  readonly audiences = new Audiences();
  /** The audience of every slot. */
  readonly audience = new GrowingArray((length) => new Uint32Array(length));
  /** For every audience, how many of its records have which value. */
  readonly valueCounts: Map<ValueId, number>[] = [];
  /** The first slot of every record, by its number; a second one is next to it. */
  readonly #slots = new Map<number, number>();
  #size = 0;
  /** Where the words of the record that is being read stand, by term; 0 in between. */
  readonly #places: number[] = [];

  /** Slots in use and given up. */
  get length(): number {
    return this.audience.length;
  }

  /** Slots in use. */
  get size(): number {
    return this.#size;
  }

  /** Where a record is; nowhere where it is not there. */
  slotsOf(number: number): readonly number[] {
    const slot = this.#slots.get(number);
    if (slot === undefined) return [];
    return slot + 1 < this.length && this.columns.number.at(slot + 1) === number ? [slot, slot + 1] : [slot];
  }

  /** Whether the slot is for those who read the personal data in a record that others see without it. */
  isPersonal(slot: number): boolean {
    return this.audiences.readsPersonalData(this.audience.at(slot));
  }

  /** Adds a record, or puts its new state in place of the old one. */
  put(entry: IndexedEntry): void {
    this.remove(entry.number);
    this.#slots.set(entry.number, this.length);
    const { words, personalWords } = entry;
    if (personalWords === null) {
      this.#append(entry, words, undefined);
    } else {
      this.#append(entry, words, false);
      this.#append(entry, personalWords, true);
    }
  }

  #append(entry: IndexedEntry, words: string, reading: Reading): void {
    const audience = this.audiences.of(entry, reading);
    const isForAll = entry.visibility === 'PUBLIC' && reading !== true;
    const titleLength = this.#appendWords(this.length, words, isForAll);
    this.columns.append(entry, titleLength);
    this.#count(audience, this.facets.append(entry.values.facets), 1);
    this.audience.push(audience);
    this.#size += 1;
  }

  /**
   * @param isForAll whether everybody may read the words
   * @returns words in the title, stop words left out
   */
  #appendWords(slot: number, words: string, isForAll: boolean): number {
    const { vocabulary, postings } = this;
    const terms: Term[] = [];
    let titleLength = 0;
    const note = (word: string, bit: number): boolean => {
      const term = vocabulary.add(word);
      if (term === noTerm) return false;
      const places = this.#places[term] ?? 0;
      if (places === 0) {
        terms.push(term);
        if (isForAll) vocabulary.learn(term, word);
      }
      this.#places[term] = places | bit;
      return true;
    };
    for (const [field, line] of words.split('\n').entries()) {
      const bit = placeBits[field] as number;
      const written = line.split(' ');
      for (const [position, word] of written.entries()) {
        if (word === '' || word === textBreak) continue;
        if (note(word, bit) && bit === titleBit) titleLength += 1;
        const joined = joinedWordAt(written, position);
        if (joined !== undefined) note(joined, bit);
      }
    }
    for (const term of terms) {
      postings.append(slot, term, this.#places[term] as number);
      this.#places[term] = 0;
    }
    return titleLength;
  }

  /** @param number the record's, which need not be there */
  remove(number: number): void {
    for (const slot of this.slotsOf(number)) {
      this.#count(this.audience.at(slot), this.facets.of(slot), -1);
      this.audience.set(slot, 0);
      this.columns.geometry.delete(slot);
      this.#size -= 1;
    }
    this.#slots.delete(number);
  }

  #count(audience: number, values: Iterable<ValueId>, by: 1 | -1): void {
    this.valueCounts[audience] ??= new Map();
    const counts = this.valueCounts[audience];
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + by);
  }
}
