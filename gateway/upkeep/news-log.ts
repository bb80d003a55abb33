/** A log that tells what is new: what was said of something is not said again until something else was. */
export class NewsLog {
  readonly #write: (message: string) => void;
  readonly #said = new Map<string, string>();
  #isClosed = false;

  constructor(write: (message: string) => void) {
    this.#write = write;
  }

  say(about: string, message: string): void {
    if (this.#isClosed || this.#said.get(about) === message) return;
    this.#said.set(about, message);
    this.#write(message);
  }

  /** That nothing of it is true any more. */
  forget(about: string): void {
    this.#said.delete(about);
  }

  close(): void {
    this.#isClosed = true;
  }
}
