/** How well records fit, by their slots: 0 where a record does not fit at all. */
export interface Scores {
  readonly values: Float32Array;
  /** Slots with a score, each once. */
  readonly slots: number[];
}

/** Lends memory for scores, as long as an index, and has it back: fresh memory would be cleared for every word. */
export class ScorePool {
  readonly #free: Float32Array[] = [];
  readonly #lent: Scores[] = [];
  readonly #length: number;

  constructor(length: number) {
    this.#length = length;
  }

  get length(): number {
    return this.#length;
  }

  lend(): Scores {
    const scores = { values: this.#free.pop() ?? new Float32Array(this.#length), slots: [] };
    this.#lent.push(scores);
    return scores;
  }

  /** Takes back whatever is lent. */
  takeBack(): void {
    for (const { values, slots } of this.#lent.splice(0)) {
      for (const slot of slots) values[slot] = 0;
      this.#free.push(values);
    }
  }
}
