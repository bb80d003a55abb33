import { Tinypool } from 'tinypool';
import type { FollowedOwner } from '../mirror/index.ts';
import { askFeed, FeedError } from './ask-feed.ts';
import { type PageReading, readPage } from './read-page.ts';

/** Characters of a page that is read in this thread, at the most: about a hundred records, or some 20 ms. */
const mostHere = 256_000;
/** Milliseconds without work after which the worker ends. */
const idleTimeout = 10_000;

/**
 * Reads pages of feeds: small ones in this thread, and large ones in a worker, which is started for them. Checking and
 * preparing records takes half of the work of following feeds, and searches are answered meanwhile.
 */
export class PageReader {
  #worker: Tinypool | undefined;

  /** @param token of the gateway, for the owner's feed */
  async read(
    { id, url }: FollowedOwner,
    token: string,
    after: string | null,
    signal: AbortSignal,
  ): Promise<PageReading> {
    try {
      const answer = await askFeed(url, token, after, signal);
      const page = { ownerId: id, after, answer };
      if (answer.text.length <= mostHere) return readPage(page);
      signal.throwIfAborted();
      this.#worker ??= new Tinypool({
        filename: new URL('./read-page-in-worker.js', import.meta.url).href,
        minThreads: 0,
        maxThreads: 1,
        idleTimeout,
      });
      return await this.#worker.run(page, { name: 'readPageInWorker' });
    } catch (error) {
      if (!(error instanceof FeedError)) throw error;
      return { outcome: 'failure', message: error.message };
    }
  }

  async stop(): Promise<void> {
    await this.#worker?.destroy();
  }
}
