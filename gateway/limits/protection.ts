import { defaultRequestLimits, type RequestLimits } from './http/request-limits.ts';
import { defaultOperationLimits, type OperationLimits } from './operation/operation-limits.ts';
import { defaultRateLimits, type RateLimits } from './rate/rate-limits.ts';

/** What keeps one client from holding up the others, and from learning more than it needs to. */
export interface Protection {
  readonly operation: OperationLimits;
  readonly request: RequestLimits;
  /** Null where clients may ask as much as they like. */
  readonly rate: RateLimits | null;
  /** Milliseconds that an operation may take from its first fetch on. */
  readonly operationTimeout: number;
  /** Origins whose pages may ask from a browser, without cookies; `*` for all. */
  readonly corsOrigins: readonly string[];
  /** The operations that were agreed on, by the hash or name that stands for them. */
  readonly persistedOperations: ReadonlyMap<string, string>;
  /** Whether others are refused. */
  readonly persistedOnly: boolean;
  readonly hasIntrospection: boolean;
  readonly hasGraphiql: boolean;
  /** Whether an error says what a misspelt name may have been meant to be. */
  readonly hasSuggestions: boolean;
}

export const defaultProtection: Protection = {
  operation: defaultOperationLimits,
  request: defaultRequestLimits,
  rate: defaultRateLimits,
  operationTimeout: 10_000,
  corsOrigins: [],
  persistedOperations: new Map(),
  persistedOnly: false,
  hasIntrospection: true,
  hasGraphiql: true,
  hasSuggestions: true,
};
