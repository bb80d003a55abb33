import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import { catalogueError } from '../../../catalogue-schema/index.ts';
import { databaseIsAway } from '../../../catalogue-schema/storage/index.ts';
import { log } from '../../../catalogue-schema/telemetry/index.ts';
import { retryAfter } from './retry-after.ts';

/** What is said in place of an error that came about because the database is away. */
export function awayError(): GraphQLError {
  const headers = new HeaderMap([['retry-after', String(retryAfter)]]);
  return catalogueError('DATABASE_UNAVAILABLE', "the server's database does not answer now", {
    http: { status: 503, headers },
  });
}

/** Milliseconds for which the log says no more of a database that is away. */
const quiet = 60_000;

/**
 * Answers with 503 and nothing else where the database is away: a part of the answer would pass for the whole.
 *
 * @param name what the server is called in the log
 */
export function awayPlugin(name: string): ApolloServerPlugin {
  let quietUntil = 0;
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ errors = [], response }) => {
        const reason = errors.find(({ originalError }) => databaseIsAway(originalError));
        if (reason === undefined) return;
        const now = performance.now();
        if (now >= quietUntil) {
          quietUntil = now + quiet;
          log.error({ err: reason.originalError }, `${name}: the database does not answer:`);
        }
        const { message, extensions } = awayError();
        response.http.status = 503;
        response.http.headers.set('retry-after', String(retryAfter));
        response.body = {
          kind: 'single',
          singleResult: { errors: [{ message, extensions: { code: extensions.code } }] },
        };
      },
    }),
  };
}
