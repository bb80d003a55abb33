import { Tinypool } from 'tinypool';
import { type PageReading, type PageRequest, readPage } from './read-page.ts';

/** Milliseconds without work after which the worker ends. */
const idleTimeout = 10_000;

/**
 * Reads pages of feeds: in this thread as long as feeds are followed at their end, and in a worker, which is started
 * for it, while much is to be caught up on. Checking and preparing records takes half of that work, and searches are
 * answered meanwhile.
 */
export class PageReader {
  #worker: Tinypool | undefined;

  /** @param isFarBehind whether many pages are to be expected */
  async read(request: PageRequest, isFarBehind: boolean, signal: AbortSignal): Promise<PageReading> {
    if (!isFarBehind) return readPage(request, signal);
    this.#worker ??= new Tinypool({
      filename: new URL('./read-page-in-worker.js', import.meta.url).href,
      minThreads: 0,
      maxThreads: 1,
      // A task mostly waits for its owner: a slow one must not hold up the others.
      concurrentTasksPerWorker: 1000,
      idleTimeout,
    });
    return this.#worker.run(request, { name: 'readPageInWorker' });
  }

  async stop(): Promise<void> {
    await this.#worker?.destroy();
  }
}
