/** Calls of one second. */
interface Counted {
  readonly second: number;
  calls: number;
  failures: number;
}

/** Seconds in which calls count. */
const windowLength = 10;
/** Calls in that time before anything is concluded. */
const fewestCalls = 10;
/** Share of them that have failed from which on the server is left alone. */
const largestShare = 0.5;
/** Milliseconds until a call may try whether the server is back. */
const pause = 5000;

/**
 * Leaves a server alone that fails: it opens when half of the calls of the last ten seconds failed, ten calls at the
 * least. Then every five seconds one call goes through; if it is answered, all do again.
 */
export class CircuitBreaker {
  readonly #now: () => number;
  #counted: Counted[] = [];
  #openUntil: number | null = null;

  /** @param now milliseconds on a clock that nobody sets */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Milliseconds until the next call goes through; null where all do. */
  get milliseconds(): number | null {
    return this.#openUntil === null ? null : Math.max(0, this.#openUntil - this.#now());
  }

  /**
   * Makes a call, and counts how it ends.
   *
   * @throws what `refusal` makes, where no call goes through now; what the call throws
   */
  async run<T>(call: () => Promise<T>, refusal: () => Error): Promise<T> {
    const { milliseconds } = this;
    const isTrial = milliseconds !== null;
    if (isTrial) {
      if (milliseconds > 0) throw refusal();
      this.#open();
    }
    try {
      const result = await call();
      if (isTrial) this.close();
      else this.#count(false);
      return result;
    } catch (error) {
      if (isTrial) this.#open();
      else this.#count(true);
      throw error;
    }
  }

  /** Lets all calls through, as if none had been made before. */
  close(): void {
    this.#openUntil = null;
    this.#counted = [];
  }

  #open(): void {
    this.#openUntil = this.#now() + pause;
  }

  /** Calls that began before it opened change nothing about that. */
  #count(hasFailed: boolean): void {
    if (this.#openUntil !== null) return;
    const second = Math.floor(this.#now() / 1000);
    this.#counted = this.#counted.filter((counted) => counted.second > second - windowLength);
    let newest = this.#counted.at(-1);
    if (newest?.second !== second) {
      newest = { second, calls: 0, failures: 0 };
      this.#counted.push(newest);
    }
    newest.calls += 1;
    newest.failures += Number(hasFailed);
    const sum = (part: 'calls' | 'failures') => this.#counted.reduce((total, counted) => total + counted[part], 0);
    const calls = sum('calls');
    if (hasFailed && calls >= fewestCalls && sum('failures') >= largestShare * calls) this.#open();
  }
}
