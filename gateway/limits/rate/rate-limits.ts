/** What one client may ask in a minute, and at once after a pause. */
export interface RateLimits {
  /** Requests of an address, pages and GraphQL together; files of the pages do not count. */
  readonly requests: number;
  /** The cost of all operations of a person who has signed in, or else of an address. */
  readonly cost: number;
}

/** A page with its script is a handful of requests, and its search costs some 2,500. Many people may share one address. */
export const defaultRateLimits: RateLimits = { requests: 3000, cost: 2_000_000 };
