/** Values by keys, most of which have one value only: that one is kept without a list around it. */
export class MultiMap<Value extends object | number> {
  readonly #values = new Map<string, Value | Value[]>();

  add(key: string, value: Value): void {
    const values = this.#values.get(key);
    if (values === undefined) this.#values.set(key, value);
    else if (Array.isArray(values)) values.push(value);
    else this.#values.set(key, [values, value]);
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  get(key: string): readonly Value[] {
    const values = this.#values.get(key);
    return values === undefined ? [] : Array.isArray(values) ? values : [values];
  }
}
