import type { GraphQLError } from 'graphql';
import { catalogueError } from '../../../catalogue-schema/index.ts';

/** That an address asks more often than it may. */
export class RateLimitError extends Error {
  override readonly name = 'RateLimitError';
  readonly statusCode = 429;
  /** Seconds until there may be another request. */
  readonly retryAfter: number;
  /** What GraphQL says of it. */
  readonly answer: GraphQLError;

  /**
   * @param requests of one address in a minute
   * @param retryAfter seconds until there may be another one
   */
  constructor(requests: number, retryAfter: number) {
    const answer = catalogueError('RATE_LIMITED', `requests: expected at most ${requests} in a minute, got more`, {
      retryAfter,
    });
    super(answer.message);
    this.answer = answer;
    this.retryAfter = retryAfter;
  }
}
