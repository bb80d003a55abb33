/** Milliseconds between looks at pages that had gaps, one at a time, at the most. */
const longestPause = 60 * 60_000;
/** The first pause, in times of the pause between looks at the feed. */
const firstPause = 20;

/**
 * Says when a page that had gaps is to be read again: in growing pauses, as an owner may never have its records, and soon
 * where one was found whole.
 */
export class GapTimer {
  readonly #first: number;
  #pause: number;
  #since = performance.now();

  /** @param pollInterval milliseconds between looks at the feed */
  constructor(pollInterval: number) {
    this.#first = firstPause * pollInterval;
    this.#pause = this.#first;
  }

  get isDue(): boolean {
    return performance.now() - this.#since >= this.#pause;
  }

  /** Notes that there are new gaps, or that one is none any more. */
  start(): void {
    this.#pause = this.#first;
    this.#since = performance.now();
  }

  /** Notes that one is looked at. */
  wait(): void {
    this.#pause = Math.min(longestPause, 2 * this.#pause);
    this.#since = performance.now();
  }
}
