/** Keeps one server's calls from taking all room: so many at once, and as many more that wait for a place. */
export class Bulkhead {
  readonly #most: number;
  readonly #waiting = new Set<() => void>();
  #inside = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /**
   * Takes a place; `leave` gives it back.
   *
   * @param milliseconds for how long to wait for one
   * @returns whether there was one
   */
  async enter(milliseconds: number): Promise<boolean> {
    if (this.#inside < this.#most) {
      this.#inside += 1;
      return true;
    }
    if (this.#waiting.size >= this.#most) return false;
    return new Promise((resolve) => {
      const take = (): void => {
        clearTimeout(timer);
        resolve(true);
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(take);
        resolve(false);
      }, milliseconds);
      this.#waiting.add(take);
    });
  }

  /** Gives a place back: to the one who has waited longest, where somebody waits. */
  leave(): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#inside -= 1;
    } else {
      this.#waiting.delete(next);
      next();
    }
  }
}
