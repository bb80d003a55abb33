import { Tinypool } from 'tinypool';
import type { ComposedGraph, GraphParts } from './compose-graph.ts';

/** Milliseconds without work after which the worker ends. */
const idleTimeout = 300_000;

/** Composes graphs in a worker, so that queries are answered meanwhile: composing takes a quarter of a second and more. */
export class GraphComposer {
  #worker: Tinypool | undefined;

  async compose(parts: GraphParts): Promise<ComposedGraph> {
    this.#worker ??= new Tinypool({
      filename: new URL('./compose-in-worker.js', import.meta.url).href,
      minThreads: 0,
      maxThreads: 1,
      idleTimeout,
    });
    return this.#worker.run(parts, { name: 'composeInWorker' });
  }

  async stop(): Promise<void> {
    await this.#worker?.destroy();
  }
}
