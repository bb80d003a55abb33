import type { Database } from '../../../catalogue-schema/storage/index.ts';
import { log } from '../../../catalogue-schema/telemetry/index.ts';
import type { EntryStore } from '../../owner-kit/index.ts';
import type { OwnerReference } from '../owners/index.ts';
import { type Claim, type RunClaims, runClaims } from './run-claims.ts';
import { runImport } from './run-import.ts';

const mostAtOnce = 2;
const signOfLife = 20_000;

export interface SchedulerOptions {
  readonly database: Database;
  readonly storeOf: (owner: OwnerReference) => EntryStore;
  /** Milliseconds between looks for what is due. */
  readonly interval: number;
  /** Milliseconds that a run may take. */
  readonly timeout: number;
  /** The clock; another one than this machine's is for tests. */
  readonly now: () => Date;
}

/**
 * Runs imports when they are due, two at a time at the most, and each for a limited time. A run that fails is noted, and
 * the next one is at its usual time. Several processes on one database share the work.
 */
export class Scheduler {
  readonly #claims: RunClaims;
  readonly #storeOf: (owner: OwnerReference) => EntryStore;
  readonly #timeout: number;
  readonly #timer: NodeJS.Timeout;
  readonly #runs = new Map<Promise<void>, { readonly owner: string; readonly controller: AbortController }>();
  #isStopping = false;
  #looking: Promise<void> | undefined;

  constructor({ database, storeOf, interval, timeout, now }: SchedulerOptions) {
    this.#claims = runClaims(database, now);
    this.#storeOf = storeOf;
    this.#timeout = timeout;
    // What fails here is tried again at the next look.
    this.#timer = setInterval(() => {
      this.#looking ??= this.#look()
        .catch((err) => log.error({ err }, 'hosted: looking for imports that are due:'))
        .finally(() => {
          this.#looking = undefined;
        });
    }, interval);
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    while (this.#runs.size < mostAtOnce && !this.#isStopping) {
      const claim = await this.#claims.claim();
      if (claim === undefined) return;
      const controller = new AbortController();
      const run = this.#run(claim, controller).catch(() => {});
      this.#runs.set(run, { owner: claim.owner, controller });
      void run.finally(() => this.#runs.delete(run));
    }
  }

  async #run(claim: Claim, controller: AbortController): Promise<void> {
    const { owner, ownerCreatedAt } = claim;
    const renew = async (): Promise<void> => {
      if (!(await this.#claims.renew(claim))) controller.abort(new Error('stopped, because it is no longer wanted'));
    };
    const renewal = setInterval(() => void renew().catch(() => {}), signOfLife);
    try {
      const store = this.#storeOf({ id: owner, createdAt: ownerCreatedAt });
      const result = await runImport(claim, store, { timeout: this.#timeout, stopping: controller.signal });
      await this.#claims.finish(claim, result);
    } finally {
      clearInterval(renewal);
    }
  }

  /** Ends the runs of an owner that is removed. */
  endRunsOf(removed: string): void {
    for (const { owner, controller } of this.#runs.values()) {
      if (owner === removed) controller.abort(new Error('stopped, because its owner was removed'));
    }
  }

  /** Ends runs in the middle; they are due again at the next start. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#isStopping = true;
    await this.#looking;
    for (const { controller } of this.#runs.values()) controller.abort(new Error('stopped, because the server was'));
    await Promise.all(this.#runs.keys());
  }
}
