import { Tinypool } from 'tinypool';
import type { ComposedGraph, GraphParts } from './compose-graph.ts';

/** That composing took longer than it may. */
export class CompositionTimeout extends Error {
  override readonly name = 'CompositionTimeout';

  constructor(limit: number) {
    super(`composing took longer than ${limit} ms`);
  }
}

/** Milliseconds without work after which the worker ends. */
const idleTimeout = 300_000;

/** Composes graphs in a worker, so that queries are answered meanwhile: composing takes a quarter of a second and more. */
export class GraphComposer {
  readonly #limit: number;
  #worker: Tinypool | undefined;
  #isStopped = false;
  #ending = new AbortController();

  /** @param limit milliseconds for one graph, at the most */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** @throws CompositionTimeout where it takes too long; the worker is ended then, whatever it is at */
  async compose(parts: GraphParts): Promise<ComposedGraph> {
    this.#worker ??= new Tinypool({
      filename: new URL('./compose-in-worker.js', import.meta.url).href,
      minThreads: 0,
      maxThreads: 1,
      idleTimeout,
    });
    // What composes takes seconds to load, which is no fault of the parts.
    await this.#worker.run(undefined, { name: 'ready' });
    if (this.#isStopped) throw new Error('composing was ended');
    const ending = new AbortController();
    this.#ending = ending;
    const timer = setTimeout(() => ending.abort(), this.#limit);
    try {
      return await this.#worker.run(parts, { name: 'composeInWorker', signal: ending.signal });
    } catch (error) {
      throw ending.signal.aborted && !this.#isStopped ? new CompositionTimeout(this.#limit) : error;
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
