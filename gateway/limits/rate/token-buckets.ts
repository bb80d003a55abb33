/** A bucket's state after a request, as the client is told of it. */
export interface BucketState {
  readonly isAllowed: boolean;
  /** Tokens that are left. */
  readonly remaining: number;
  /** Seconds until there are as many tokens as were asked for; 0 where there were. */
  readonly retryAfter: number;
  /** Seconds until the bucket is full. */
  readonly reset: number;
}

/** Milliseconds in which an empty bucket becomes full. */
const window = 60_000;

/** Clients that are told apart, at the most: of more, those that have not asked for longest begin anew. */
const mostClients = 20_000;

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** A token bucket for each client, of one size. What takes more than a full bucket takes all of it. */
export class TokenBuckets {
  readonly capacity: number;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  /**
   * @param capacity tokens of a full bucket, and how many are added in a minute
   * @param now milliseconds on a clock that never goes back
   */
  constructor(capacity: number, now: () => number = () => performance.now()) {
    this.capacity = capacity;
    this.#now = now;
  }

  take(client: string, tokens: number): BucketState {
    const now = this.#now();
    const { capacity } = this;
    const before = this.#buckets.get(client) ?? { tokens: capacity, filledAt: now };
    const filled = Math.min(capacity, before.tokens + ((now - before.filledAt) / window) * capacity);
    const wanted = Math.min(tokens, capacity);
    const isAllowed = filled >= wanted;
    const left = isAllowed ? filled - wanted : filled;
    this.#keep(client, { tokens: left, filledAt: now });
    const secondsFor = (missing: number): number => Math.ceil((missing / capacity) * (window / 1000));
    return {
      isAllowed,
      remaining: Math.floor(left),
      retryAfter: isAllowed ? 0 : Math.max(1, secondsFor(wanted - filled)),
      reset: secondsFor(capacity - left),
    };
  }

  /** How many clients are remembered. */
  get size(): number {
    return this.#buckets.size;
  }

  #keep(client: string, bucket: Bucket): void {
    this.#buckets.delete(client);
    this.#buckets.set(client, bucket);
    if (this.#buckets.size > mostClients) this.#buckets.delete(this.#buckets.keys().next().value as string);
  }
}
