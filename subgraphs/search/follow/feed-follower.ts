import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { OwnerRecord } from '../../../catalogue-schema/index.ts';
import type { Database } from '../../owner-kit/index.ts';
import {
  applyPage,
  type FeedState,
  noteFailure,
  noteFollowed,
  type PreparedPage,
  readFeedState,
  startPass,
} from '../mirror/index.ts';
import type { FollowedOwner } from './followed-owner.ts';
import type { PageReader } from './page-reader.ts';

/** What the owner did wrong, in words that may be shown to everybody. */
class FeedFailure extends Error {}

/** Milliseconds between attempts at a feed that fails, at the most. */
const longestBackOff = 2000;
/** Milliseconds after which it is written down that a feed was followed, where nothing else is written. */
const noteInterval = 10_000;

export interface FollowerOptions {
  readonly reader: PageReader;
  /** Milliseconds between looks at a feed that had nothing more. */
  readonly pollInterval: () => number;
  /** Changes that are read without coming to the feed's end, at the most. */
  readonly mostChanges: number;
  /** Called when records have been written. */
  readonly onChange: () => void;
}

/**
 * Follows the change feed of one owner into the mirror until it is stopped. Each owner has a follower of its own, so
 * that a slow or broken one holds up nobody else.
 */
export class FeedFollower {
  readonly owner: FollowedOwner;
  /** Settles when the feed has been followed to its end once, or has failed, or the follower was stopped. */
  readonly caughtUp: Promise<void>;
  #followedAt: Date | null = null;
  #notedAt = 0;
  #state: FeedState | undefined;
  #statement: OwnerRecord | undefined;
  #failures = 0;
  #isFarBehind = false;
  /** Changes that were read since the feed was last followed to its end. */
  #changes = 0;
  readonly #database: Database;
  readonly #options: FollowerOptions;
  readonly #stopping = new AbortController();
  readonly #ended: Promise<void>;

  constructor(database: Database, owner: FollowedOwner, options: FollowerOptions) {
    this.#database = database;
    this.owner = owner;
    this.#options = options;
    let hasCaughtUp = (): void => {};
    this.caughtUp = new Promise((resolve) => {
      hasCaughtUp = resolve;
    });
    this.#ended = this.#follow(hasCaughtUp).finally(hasCaughtUp);
  }

  /** When the feed was last known to be followed to its end, by this process. */
  get followedAt(): Date | null {
    return this.#followedAt;
  }

  /** Gives up what is asked for, finishes what is being written, and ends. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#ended;
  }

  async #follow(hasCaughtUp: () => void): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const isAtRest = await this.#advance().catch((error) => this.#fail(error));
      if (!isAtRest) continue;
      hasCaughtUp();
      await this.#rest(this.#pause());
    }
  }

  async #rest(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.#stopping.signal }).catch(() => {});
  }

  /** Jitter keeps many followers from coming back to a server in one instant. */
  #pause(): number {
    if (this.#failures === 0) return this.#options.pollInterval();
    const backOff = Math.min(longestBackOff, 100 * 2 ** this.#failures);
    return backOff * (0.5 + Math.random() / 2);
  }

  /** Reads and applies one page. Answers whether it was the last one for now. */
  async #advance(): Promise<boolean> {
    const { id } = this.owner;
    const { reader, pollInterval, mostChanges } = this.#options;
    if (this.#changes > mostChanges) {
      throw new FeedFailure(`expected a feed with an end, got more than ${mostChanges} changes; it is read no further`);
    }
    const state = this.#state ?? (await readFeedState(this.#database, id));
    const askedAt = new Date();
    const request = { owner: this.owner, after: state.cursor };
    const reading = await reader.read(request, this.#isFarBehind, this.#stopping.signal);
    this.#state = undefined;
    if (reading.outcome === 'failure') throw new FeedFailure(reading.message);
    if (reading.outcome === 'unknown cursor') {
      await startPass(this.#database, id, state);
      await this.#rest(pollInterval());
      return false;
    }
    const { page } = reading;
    this.#isFarBehind = page.hasMore;
    this.#state = await this.#apply(state, page, askedAt);
    this.#failures = 0;
    if (this.#state === undefined) await this.#rest(pollInterval());
    const isAtEnd = this.#state !== undefined && !page.hasMore;
    if (isAtEnd) this.#followedAt = askedAt;
    this.#changes = isAtEnd
      ? 0
      : this.#changes + page.prepared.ids.length + page.deletions.length + page.refusals.length;
    return isAtEnd;
  }

  /** A page without news is not written, or an idle catalogue would write several times a second. */
  async #apply(state: FeedState, page: PreparedPage, askedAt: Date): Promise<FeedState | undefined> {
    const { prepared, deletions, refusals, endCursor, owner } = page;
    const hasNews = prepared.ids.length + deletions.length + refusals.length > 0 || endCursor !== state.cursor;
    if (hasNews || state.passIsRunning || !isDeepStrictEqual(owner, this.#statement)) {
      const next = await applyPage(this.#database, state, page);
      if (next !== undefined) {
        this.#statement = owner;
        this.#options.onChange();
      }
      return next;
    }
    if (this.#failures > 0 || askedAt.getTime() - this.#notedAt > noteInterval) {
      await noteFollowed(this.#database, this.owner.id, askedAt);
      this.#notedAt = askedAt.getTime();
    }
    return state;
  }

  /** Only what the owner did wrong is told to everybody; what failed here is for the log. */
  async #fail(error: Error): Promise<true> {
    this.#state = undefined;
    if (this.#stopping.signal.aborted) return true;
    this.#failures += 1;
    const isOwners = error instanceof FeedFailure;
    if (!isOwners && this.#failures === 1) console.error(`search: following ${this.owner.id}:`, error);
    const message = isOwners ? error.message : 'the search server could not write what it read';
    await noteFailure(this.#database, this.owner.id, message).catch(() => {});
    return true;
  }
}
