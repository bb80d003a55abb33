import { type FacetField, facetFields } from './facet-field.ts';
import { GrowingArray } from './growing-array.ts';
import type { EntryValues } from './indexed-entry.ts';

/** A number for a value of a facet. */
export type ValueId = number;

const uint32 = (length: number): Uint32Array => new Uint32Array(length);

/** Which values every record has. Values and records are numbered as they come; records are only ever appended. */
export class FacetValues {
  readonly values: string[] = [];
  /** Position in `facetFields` of the field that a value is of. */
  readonly fieldOf = new GrowingArray((length) => new Uint8Array(length));
  readonly #ids = new Map<string, ValueId>();
  readonly #starts = new GrowingArray(uint32);
  readonly #entries = new GrowingArray(uint32);

  /** Where a record's values begin in `entries`; they end where the next record's begin. */
  get starts(): Uint32Array {
    return this.#starts.values;
  }

  get entries(): Uint32Array {
    return this.#entries.values;
  }

  find(field: FacetField, value: string): ValueId | undefined {
    return this.#ids.get(`${field} ${value}`);
  }

  #idOf(field: FacetField, value: string): ValueId {
    const key = `${field} ${value}`;
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.values.push(value) - 1;
      this.fieldOf.push(facetFields.indexOf(field));
      this.#ids.set(key, id);
    }
    return id;
  }

  /** Appends a record. @returns its values */
  append(facets: EntryValues['facets']): readonly ValueId[] {
    if (this.#starts.length === 0) this.#starts.push(0);
    const ids = facetFields.flatMap((field) => (facets[field] ?? []).map((value) => this.#idOf(field, value)));
    for (const id of ids) this.#entries.push(id);
    this.#starts.push(this.#entries.length);
    return ids;
  }

  of(slot: number): Uint32Array {
    return this.#entries.values.subarray(this.#starts.at(slot), this.#starts.at(slot + 1));
  }
}
