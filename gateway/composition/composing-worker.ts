import { Tinypool } from 'tinypool';

/** That composing took longer than it may. */
export class CompositionTimeout extends Error {
  override readonly name = 'CompositionTimeout';

  constructor(limit: number) {
    super(`composing took longer than ${limit} ms`);
  }
}

export interface ComposingWorkerOptions {
  /** A JavaScript module that exports `ready`, which answers once all is loaded, and `compose`. */
  readonly module: URL;
  /** Milliseconds for one composition, at the most. */
  readonly limit: number;
  /** Milliseconds without work after which the worker ends. */
  readonly idleTimeout: number;
}

/**
 * Composes in a worker: composing takes a quarter of a second and more, in which nothing else would be done, and there
 * are SDLs with which it does not end.
 */
export class ComposingWorker<Parts, Composed> {
  readonly #options: ComposingWorkerOptions;
  #worker: Tinypool | undefined;
  #isStopped = false;
  #ending = new AbortController();

  constructor(options: ComposingWorkerOptions) {
    this.#options = options;
  }

  /** @throws CompositionTimeout where it takes too long; the worker is ended then, whatever it is at */
  async compose(parts: Parts): Promise<Composed> {
    const { module, limit, idleTimeout } = this.#options;
    this.#worker ??= new Tinypool({ filename: module.href, minThreads: 0, maxThreads: 1, idleTimeout });
    // What composes takes seconds to load, which is no fault of the parts.
    await this.#worker.run(undefined, { name: 'ready' });
    if (this.#isStopped) throw new Error('composing was ended');
    const ending = new AbortController();
    this.#ending = ending;
    const timer = setTimeout(() => ending.abort(), limit);
    try {
      return await this.#worker.run(parts, { name: 'compose', signal: ending.signal });
    } catch (error) {
      throw ending.signal.aborted && !this.#isStopped ? new CompositionTimeout(limit) : error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends what is under way. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#ending.abort();
    await this.#worker?.destroy();
  }
}
