const day = 24 * 60 * 60 * 1000;

/** How many changes of a feed may still be read: `most` at once, and as many again over a day. */
export class ChangeBudget {
  readonly #most: number;
  readonly #now: () => number;
  #left: number;
  #countedAt: number;

  /** @param now the clock in milliseconds; another one than this process's is for tests */
  constructor(most: number, now = () => performance.now()) {
    this.#most = most;
    this.#now = now;
    this.#left = most;
    this.#countedAt = now();
  }

  get isSpent(): boolean {
    const now = this.#now();
    this.#left = Math.min(this.#most, this.#left + ((now - this.#countedAt) * this.#most) / day);
    this.#countedAt = now;
    return this.#left < 1;
  }

  /** A page that begins within the budget may end beyond it; the next one waits for that much longer. */
  spend(changes: number): void {
    this.#left -= changes;
  }
}
