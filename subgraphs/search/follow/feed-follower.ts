import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { OwnerRecord } from '../../../catalogue-schema/index.ts';
import { log } from '../../../catalogue-schema/telemetry/index.ts';
import type { Database } from '../../owner-kit/index.ts';
import {
  applyPage,
  type FeedState,
  type FollowedOwner,
  type Gap,
  noteFailure,
  noteFollowed,
  type PreparedPage,
  readFeedState,
  readGap,
  removeFromGap,
  startPass,
  TooManyRecordsError,
} from '../mirror/index.ts';
import { ChangeBudget } from './change-budget.ts';
import { type FeedToken, NoToken } from './feed-tokens.ts';
import { GapTimer } from './gap-timer.ts';
import type { PageReader } from './page-reader.ts';

/** What the owner did wrong, in words that may be shown to everybody. */
class FeedFailure extends Error {}

/** The owner brings more than it may: it is asked again when there may be room. */
class OverLimit extends FeedFailure {}

/** Milliseconds between attempts at a feed that fails, at the most. */
const longestBackOff = 2000;
/** Milliseconds between attempts at a feed that brings more than it may. */
const pauseOverLimit = 60_000;
/** How often in a row pages are read again that have gaps; then the feed goes on, and they are looked at later. */
const mostGaps = 12;
/** How many times longer the pause before a feed grows that is still: with 0.5 s, a change is found within 2 s. */
const longestStillness = 3.5;
/** By how much the pause grows with every look that found nothing. */
const growthWhenStill = 1.2;
/** Milliseconds after which it is written down that a feed was followed, where nothing else is written. */
const noteInterval = 60_000;

export interface FollowerOptions {
  readonly reader: PageReader;
  readonly feedToken: FeedToken;
  /** Milliseconds between looks at a feed that had nothing more. */
  readonly pollInterval: number;
  /** Changes that are read at once, at the most, and as many again over a day. */
  readonly mostChanges: number;
  /** Records that the owner may have, at the most. */
  readonly mostRecords: number;
  /** Called when records have been written. */
  readonly onChange: () => void;
}

/** What a page that was read again says of the records of a gap. Where the feed stands otherwise is not changed by it. */
function onlyGap(page: PreparedPage, { ids }: Gap, { cursor }: FeedState): PreparedPage {
  const isIn = ({ id }: { readonly id: string }): boolean => ids.includes(id);
  return {
    ...page,
    prepared: page.prepared.filter(isIn),
    deletions: page.deletions.filter(isIn),
    refusals: page.refusals.filter(isIn),
    gaps: page.gaps.filter((id) => ids.includes(id)),
    endCursor: cursor ?? page.endCursor,
    hasMore: true,
  };
}

/**
 * Follows the change feed of one owner into the mirror until it is stopped. Each owner has a follower of its own, so
 * that a slow or broken one holds up nobody else.
 */
export class FeedFollower {
  readonly owner: FollowedOwner;
  /**
   * Settles when the feed has been followed to its end once, or has failed, or the follower was stopped; not while the
   * gateway is only waited for.
   */
  readonly caughtUp: Promise<void>;
  #followedAt: Date | null = null;
  #notedAt = 0;
  #state: FeedState | undefined;
  #statement: OwnerRecord | undefined;
  #failures = 0;
  /** Pages in a row that had gaps. */
  #gaps = 0;
  readonly #gapTimer: GapTimer;
  #isOverLimit = false;
  #waitsForGateway = false;
  /** Looks in a row that found nothing. */
  #stillLooks = 0;
  readonly #budget: ChangeBudget;
  readonly #database: Database;
  readonly #options: FollowerOptions;
  readonly #stopping = new AbortController();
  readonly #ended: Promise<void>;

  constructor(database: Database, owner: FollowedOwner, options: FollowerOptions) {
    this.#database = database;
    this.owner = owner;
    this.#options = options;
    this.#budget = new ChangeBudget(options.mostChanges);
    this.#gapTimer = new GapTimer(options.pollInterval);
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
      if (!this.#waitsForGateway) hasCaughtUp();
      await this.#rest(this.#pause());
    }
  }

  async #rest(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.#stopping.signal }).catch(() => {});
  }

  /** Jitter keeps many followers from coming to a server in one instant. */
  #pause(): number {
    return this.#longestPause() * (0.75 + Math.random() / 4);
  }

  #longestPause(): number {
    if (this.#isOverLimit) return pauseOverLimit;
    if (this.#failures > 0) return Math.min(longestBackOff, 100 * 2 ** this.#failures);
    return this.#options.pollInterval * Math.min(longestStillness, growthWhenStill ** this.#stillLooks);
  }

  /** Reads and applies one page. Answers whether there is nothing more to do for now. */
  async #advance(): Promise<boolean> {
    const { reader, feedToken, mostChanges, pollInterval } = this.#options;
    this.#state ??= await readFeedState(this.#database, this.owner);
    const state = this.#state;
    if (state === undefined) return true;
    if (this.#budget.isSpent) {
      throw new OverLimit(
        `expected at most ${mostChanges} changes at once and in a day, got more; it is read on later`,
      );
    }
    const token = await feedToken(this.owner.id);
    this.#waitsForGateway = false;
    const askedAt = new Date();
    const reading = await reader.read(this.owner, token, state.cursor, this.#stopping.signal);
    if (reading.outcome === 'failure') throw new FeedFailure(reading.message);
    if (reading.outcome === 'unknown cursor') {
      await startPass(this.#database, this.owner, state);
      this.#state = undefined;
      await this.#rest(pollInterval);
      return false;
    }
    const { page } = reading;
    const hasGaps = page.gaps.length > 0;
    this.#gaps = hasGaps ? this.#gaps + 1 : 0;
    if (hasGaps && this.#gaps <= mostGaps) throw new FeedFailure('answered with errors in place of records');
    if (hasGaps) this.#gapTimer.start();
    this.#state = await this.#apply(state, page, askedAt);
    this.#failures = 0;
    this.#isOverLimit = false;
    if (this.#state === undefined) {
      await this.#rest(pollInterval);
      return false;
    }
    const changes = page.prepared.length + page.deletions.length + page.refusals.length;
    this.#budget.spend(changes);
    this.#stillLooks = changes === 0 ? this.#stillLooks + 1 : 0;
    if (page.hasMore) return false;
    this.#followedAt = askedAt;
    if (this.#gapTimer.isDue) this.#state = await this.#lookAtGap(this.#state, token);
    return true;
  }

  /**
   * Reads a page again that had a gap: nobody would ask for its records before their owner changes them. What else is in
   * the page is known.
   */
  async #lookAtGap(state: FeedState, token: string): Promise<FeedState | undefined> {
    const { reader, mostRecords, onChange } = this.#options;
    this.#gapTimer.wait();
    const gap = await readGap(this.#database, this.owner.id, state);
    if (gap === undefined) return state;
    const askedAt = new Date();
    const reading = await reader.read(this.owner, token, gap.after, this.#stopping.signal);
    if (reading.outcome === 'failure') return state;
    if (reading.outcome === 'unknown cursor') {
      await startPass(this.#database, this.owner, state);
      return undefined;
    }
    const page = onlyGap(reading.page, gap, state);
    const next = await applyPage(this.#database, this.owner, state, page, askedAt, mostRecords);
    if (next === undefined) return undefined;
    const told = new Set([...page.prepared, ...page.deletions, ...page.refusals].map(({ id }) => id));
    await removeFromGap(
      this.#database,
      gap,
      gap.ids.filter((id) => !told.has(id)),
    );
    if (page.gaps.length === 0) this.#gapTimer.start();
    onChange();
    return next;
  }

  /** A page without news is not written, or an idle catalogue would write several times a second. */
  async #apply(state: FeedState, page: PreparedPage, askedAt: Date): Promise<FeedState | undefined> {
    const { prepared, deletions, refusals, endCursor, owner } = page;
    const hasNews = prepared.length + deletions.length + refusals.length > 0 || endCursor !== state.cursor;
    if (hasNews || state.passIsRunning || !isDeepStrictEqual(owner, this.#statement)) {
      const next = await applyPage(this.#database, this.owner, state, page, askedAt, this.#options.mostRecords);
      if (next !== undefined) {
        this.#statement = owner;
        this.#options.onChange();
      }
      return next;
    }
    if (this.#failures > 0 || askedAt.getTime() - this.#notedAt > noteInterval) {
      this.#notedAt = askedAt.getTime();
      if (!(await noteFollowed(this.#database, this.owner, state, askedAt))) return undefined;
    }
    return state;
  }

  /** Only what the owner did wrong, or the gateway, is told to everybody; what failed here is for the log. */
  async #fail(error: Error): Promise<true> {
    const state = this.#state;
    this.#state = undefined;
    if (this.#stopping.signal.aborted) return true;
    this.#failures += 1;
    this.#isOverLimit = error instanceof OverLimit || error instanceof TooManyRecordsError;
    this.#waitsForGateway = error instanceof NoToken && error.isGatewayDown;
    const isOwners = this.#isOverLimit || error instanceof FeedFailure || error instanceof NoToken;
    if (!isOwners && this.#failures === 1) log.error({ err: error }, `search: following ${this.owner.id}:`);
    const message = isOwners ? error.message : 'the search server could not write what it read';
    if (state !== undefined) await noteFailure(this.#database, this.owner, state, message).catch(() => {});
    return true;
  }
}
