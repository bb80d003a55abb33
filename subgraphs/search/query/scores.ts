import { GrowingArray } from '../inverted-index/index.ts';

/** How well records fit, by their slots: 0 where a record does not fit at all. */
export interface Scores {
  readonly values: Float32Array;
  /** Slots with a score, each once, in the order in which they were met. */
  readonly slots: GrowingArray<Int32Array>;
}

export function keepBest({ values, slots }: Scores, slot: number, score: number): void {
  const best = values[slot] as number;
  if (score <= best) return;
  if (best === 0) slots.push(slot);
  values[slot] = score;
}

/** With a score for one slot in so many, it is quicker to look at all slots than to sort those that have one. */
const manyAmong = 64;

/** Slots with a score in ascending order, in which columns are read from one end to the other. */
export function ascendingSlots({ values, slots }: Scores): Int32Array {
  const found = slots.values.slice(0, slots.length);
  if (found.length < values.length / manyAmong) return found.sort();
  let place = 0;
  for (let slot = 0; place < found.length; slot += 1) {
    if (values[slot] === 0) continue;
    found[place] = slot;
    place += 1;
  }
  return found;
}

function clear({ values, slots }: Scores): void {
  if (slots.length > values.length / manyAmong) values.fill(0);
  else for (let place = 0; place < slots.length; place += 1) values[slots.at(place)] = 0;
  slots.clear();
}

/** Lends memory for scores, as long as an index, and has it back: fresh memory would be cleared for every word. */
export class ScorePool {
  readonly #free: Scores[] = [];
  readonly #lent: Scores[] = [];
  readonly #length: number;

  constructor(length: number) {
    this.#length = length;
  }

  get length(): number {
    return this.#length;
  }

  lend(): Scores {
    const scores = this.#free.pop() ?? {
      values: new Float32Array(this.#length),
      slots: new GrowingArray((length) => new Int32Array(length)),
    };
    this.#lent.push(scores);
    return scores;
  }

  /** Takes back whatever is lent. */
  takeBack(): void {
    for (const scores of this.#lent) clear(scores);
    this.#free.push(...this.#lent.splice(0));
  }
}
