import { LRUCache } from 'lru-cache';

/** Failures from one address that are borne in a minute. */
const mostFailures = 10;
const period = 60_000;
/** Addresses that are remembered, at the most. */
const mostAddresses = 10_000;

/** Counts who tries secrets, so that nobody tries many. */
export class FailedAttempts {
  readonly #failures = new LRUCache<string, number>({ max: mostAddresses, ttl: period, noUpdateTTL: true });

  note(address: string): void {
    this.#failures.set(address, (this.#failures.get(address) ?? 0) + 1);
  }

  /** Seconds for which nothing is taken from this address; 0 where it may try. */
  secondsBarred(address: string): number {
    if ((this.#failures.get(address) ?? 0) < mostFailures) return 0;
    return Math.max(1, Math.ceil(this.#failures.getRemainingTTL(address) / 1000));
  }
}
