import { Audiences } from './audiences.ts';
import { EntryColumns } from './entry-columns.ts';
import { FacetValues, type ValueId } from './facet-values.ts';
import { GrowingArray } from './growing-array.ts';
import type { IndexedEntry } from './indexed-entry.ts';
import { textBreak, wordsOfFields } from './indexed-text.ts';
import { bodyBits, Postings } from './postings.ts';
import { noTerm, type Term, Vocabulary } from './vocabulary.ts';

const bodyFields = [bodyBits.keywords, bodyBits.description, bodyBits.rest];

/**
 * All that a search works on, in memory: for every word the records that have it, and columns of what is filtered,
 * counted and sorted by. A record has a slot; a record that changes gets a new one, and its old slot is nobody's to see.
 */
export class InvertedIndex {
  readonly vocabulary = new Vocabulary();
  readonly postings = new Postings();
  readonly facets = new FacetValues();
  readonly columns = new EntryColumns();
  readonly audiences = new Audiences();
  /** The audience of every slot. */
  readonly audience = new GrowingArray((length) => new Uint16Array(length));
  /** For every audience, how many of its records have which value. */
  readonly valueCounts: Map<ValueId, number>[] = [];
  /** For every audience, how many records it has. */
  readonly entryCounts: number[] = [];
  readonly #slots = new Map<number, number>();

  /** Slots in use and given up. */
  get length(): number {
    return this.audience.length;
  }

  /** Records. */
  get size(): number {
    return this.#slots.size;
  }

  /** Adds a record, or puts its new state in place of the old one. */
  put(entry: IndexedEntry): void {
    this.remove(entry.number);
    const slot = this.length;
    const audience = this.audiences.of(entry);
    const [title = [], ...body] = wordsOfFields(entry.words).map((words) => this.#terms(words));
    const places = new Map<Term, number>();
    for (const [field, terms] of body.entries()) {
      for (const term of terms) places.set(term, (places.get(term) ?? 0) | (bodyFields[field] as number));
    }
    if (entry.visibility === 'PUBLIC') for (const term of [...title, ...places.keys()]) this.vocabulary.learn(term);
    this.postings.append(slot, new Set(title), places);
    this.columns.append(entry, title.length);
    this.#count(audience, this.facets.append(entry.values.facets), 1);
    this.audience.push(audience);
    this.#slots.set(entry.number, slot);
  }

  #terms(words: readonly string[]): Term[] {
    return words.flatMap((word) => {
      const term = word === textBreak ? noTerm : this.vocabulary.add(word);
      return term === noTerm ? [] : [term];
    });
  }

  /** @param number the record's, which need not be there */
  remove(number: number): void {
    const slot = this.#slots.get(number);
    if (slot === undefined) return;
    this.#count(this.audience.at(slot), this.facets.of(slot), -1);
    this.audience.set(slot, 0);
    this.columns.geometry.delete(slot);
    this.#slots.delete(number);
  }

  #count(audience: number, values: Iterable<ValueId>, by: 1 | -1): void {
    this.entryCounts[audience] = (this.entryCounts[audience] ?? 0) + by;
    this.valueCounts[audience] ??= new Map();
    const counts = this.valueCounts[audience];
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + by);
  }
}
