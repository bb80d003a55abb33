import type { BucketState } from './token-buckets.ts';

/**
 * What a client is told of a limit, in the headers of draft-ietf-httpapi-ratelimit-headers-10.
 *
 * @param name of the limit
 * @param unit of its tokens where they are no requests
 */
export function rateHeaders(name: string, capacity: number, state: BucketState, unit?: string) {
  const { isAllowed, remaining, retryAfter, reset } = state;
  return {
    'ratelimit-policy': `"${name}";q=${capacity};w=60${unit === undefined ? '' : `;qu="${unit}"`}`,
    ratelimit: `"${name}";r=${remaining};t=${reset}`,
    ...(isAllowed ? {} : { 'retry-after': String(retryAfter) }),
  };
}
