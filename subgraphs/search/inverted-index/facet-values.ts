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
  /** Of each field in `facetFields`. */
  readonly #ids = facetFields.map(() => new Map<string, ValueId>());
  readonly #ofField: ValueId[][] = facetFields.map(() => []);
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
    return this.#ids[facetFields.indexOf(field)]?.get(value);
  }

  /** All values of a field, also those that no record has any more. */
  ofField(field: FacetField): readonly ValueId[] {
    return this.#ofField[facetFields.indexOf(field)] ?? [];
  }

  #idOf(position: number, value: string): ValueId {
    const ids = this.#ids[position] as Map<string, ValueId>;
    let id = ids.get(value);
    if (id === undefined) {
      id = this.values.push(value) - 1;
      this.fieldOf.push(position);
      this.#ofField[position]?.push(id);
      ids.set(value, id);
    }
    return id;
  }

  /** Appends a record. @returns its values */
  append(facets: EntryValues['facets']): readonly ValueId[] {
    if (this.#starts.length === 0) this.#starts.push(0);
    const ids: ValueId[] = [];
    for (const [position, field] of facetFields.entries()) {
      for (const value of facets[field] ?? []) ids.push(this.#idOf(position, value));
    }
    for (const id of ids) this.#entries.push(id);
    this.#starts.push(this.#entries.length);
    return ids;
  }

  of(slot: number): Uint32Array {
    return this.#entries.values.subarray(this.#starts.at(slot), this.#starts.at(slot + 1));
  }
}
