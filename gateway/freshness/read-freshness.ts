import type { IncomingHttpHeaders } from 'node:http';
import { GraphQLError } from 'graphql';

/** The header in which a request says that it takes no copies in place of owners that do not answer. */
const freshnessHeader = 'catalogue-freshness';

/**
 * Whether a request wants records live or not at all.
 *
 * @throws an error with the code BAD_REQUEST where it says something else
 */
export function readFreshness(headers: IncomingHttpHeaders): { readonly isLiveOnly: boolean } {
  const said = headers[freshnessHeader];
  if (said === undefined || said === 'live-only') return { isLiveOnly: said !== undefined };
  const message = `${freshnessHeader}: expected "live-only" or no such header, got "${said}"`;
  throw new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
}
