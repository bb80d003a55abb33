/** What a server's clock may have meant by the times that it told, whatever it was set to meanwhile. */
export class ToldClock {
  readonly #ahead: { readonly from: number; readonly by: number }[] = [];
  #isDoubtful = false;

  /** Notes that the clock is set so many milliseconds off from now on. */
  shift(by: number): void {
    if (by <= 0) return;
    this.#ahead.push({ from: Date.now(), by });
    this.#isDoubtful = true;
  }

  /** Notes that whatever is dated by the clock is dated anew, as by then it is right. */
  trust(): void {
    this.#isDoubtful = false;
  }

  /**
   * The earliest time that may be meant, in milliseconds of `performance.now()`: a time that was told while the clock was
   * ahead passes for a later one as soon as that has come.
   */
  earliest(told: string): number {
    const time = Date.parse(told);
    const meant = this.#ahead.flatMap(({ from, by }) => (time - by >= from ? [time - by] : []));
    return this.#isDoubtful ? Number.NEGATIVE_INFINITY : Math.min(time, ...meant) - Date.now() + performance.now();
  }
}
