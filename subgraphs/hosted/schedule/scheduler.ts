import type { Database } from '../../../catalogue-schema/storage/index.ts';
import type { EntryStore } from '../../owner-kit/index.ts';
import { type Claim, type RunClaims, runClaims } from './run-claims.ts';
import { runImport } from './run-import.ts';

const mostAtOnce = 2;
const signOfLife = 20_000;

export interface SchedulerOptions {
  readonly database: Database;
  readonly storeOf: (owner: string) => EntryStore;
  /** Milliseconds between looks for what is due. */
  readonly interval: number;
  /** The clock; another one than this machine's is for tests. */
  readonly now: () => Date;
}

/**
 * Runs imports when they are due, two at a time at the most. A run that fails is noted, and the next one is at its usual
 * time. Several processes on one database share the work.
 */
export class Scheduler {
  readonly #claims: RunClaims;
  readonly #storeOf: (owner: string) => EntryStore;
  readonly #timer: NodeJS.Timeout;
  readonly #stopping = new AbortController();
  readonly #runs = new Set<Promise<void>>();
  #looking: Promise<void> | undefined;

  constructor({ database, storeOf, interval, now }: SchedulerOptions) {
    this.#claims = runClaims(database, now);
    this.#storeOf = storeOf;
    // What fails here is tried again at the next look.
    this.#timer = setInterval(() => {
      this.#looking ??= this.#look()
        .catch((error) => console.error('hosted: looking for imports that are due:', error))
        .finally(() => {
          this.#looking = undefined;
        });
    }, interval);
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    while (this.#runs.size < mostAtOnce && !this.#stopping.signal.aborted) {
      const claim = await this.#claims.claim();
      if (claim === undefined) return;
      const run = this.#run(claim).catch(() => {});
      this.#runs.add(run);
      void run.finally(() => this.#runs.delete(run));
    }
  }

  async #run(claim: Claim): Promise<void> {
    const renewal = setInterval(() => void this.#claims.renew(claim).catch(() => {}), signOfLife);
    try {
      const result = await runImport(claim, this.#storeOf(claim.owner), this.#stopping.signal);
      await this.#claims.finish(claim, result);
    } finally {
      clearInterval(renewal);
    }
  }

  /** Ends runs in the middle; they are due again at the next start. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#stopping.abort();
    await this.#looking;
    await Promise.all(this.#runs);
  }
}
