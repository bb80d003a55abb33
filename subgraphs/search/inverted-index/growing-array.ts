type Numbers = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array;

/** A typed array that grows by half as it fills up, for columns and lists of which nobody knows the length beforehand. */
export class GrowingArray<Values extends Numbers> {
  #values: Values;
  #length = 0;
  readonly #make: (length: number) => Values;

  constructor(make: (length: number) => Values, capacity = 16) {
    this.#make = make;
    this.#values = make(capacity);
  }

  get length(): number {
    return this.#length;
  }

  /** The memory itself, longer than `length`. Valid until the next `push` or `set`. */
  get values(): Values {
    return this.#values;
  }

  /** Forgets the values and keeps the memory. */
  clear(): void {
    this.#length = 0;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) this.#grow(this.#length + 1);
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  at(position: number): number {
    return this.#values[position] as number;
  }

  /** Positions in between are filled with 0. */
  set(position: number, value: number): void {
    if (position >= this.#values.length) this.#grow(position + 1);
    this.#values[position] = value;
    if (position >= this.#length) this.#length = position + 1;
  }

  #grow(atLeast: number): void {
    const grown = this.#make(Math.max(atLeast, Math.ceil(this.#values.length * 1.5)));
    grown.set(this.#values);
    this.#values = grown;
  }
}
