import type { GraphQLError } from 'graphql';
import { catalogueError } from '../../catalogue-schema/index.ts';

/** Says which limit is exceeded, what is allowed and what arrived. The operation was not executed. */
export function limitError(limit: string, allowed: number, got: number | string): GraphQLError {
  const message = `${limit}: expected at most ${allowed}, got ${got}`;
  return catalogueError('LIMIT_EXCEEDED', message, { limit, allowed, http: { status: 400 } });
}
