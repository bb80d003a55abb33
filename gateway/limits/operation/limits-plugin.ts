import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { catalogueError } from '../../../catalogue-schema/index.ts';
import type { GatewayContext } from '../../apollo/index.ts';
import { rateHeaders } from '../rate/rate-headers.ts';
import type { TokenBuckets } from '../rate/token-buckets.ts';
import { checkOperation } from './check-operation.ts';
import { chosenOperation } from './chosen-operation.ts';
import type { OperationLimits } from './operation-limits.ts';

/**
 * Refuses operations that are larger than allowed, and such as cost more than their client has left. The pages of this
 * process ask without an address: they are held to the limits, and counted by the requests of their readers.
 */
export function limitsPlugin(
  limits: OperationLimits,
  buckets: TokenBuckets | null,
): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation: resolved, request, contextValue, response }) => {
        const operation = chosenOperation(schema, resolved, request.operationName);
        const cost = checkOperation({ schema, document, operation, variables: request.variables ?? {} }, limits);
        if (cost instanceof GraphQLError) throw cost;
        const { viewer, address } = contextValue;
        if (buckets === null || address === undefined) return;
        const state = buckets.take(viewer.subject === null ? address : `person ${viewer.subject}`, cost);
        const headers = rateHeaders('cost', buckets.capacity, state, 'cost');
        if (state.isAllowed) {
          for (const [name, value] of Object.entries(headers)) response.http.headers.set(name, value);
          return;
        }
        const message = `cost: expected at most ${state.remaining} for now, got ${cost}`;
        const http = { status: 429, headers: new HeaderMap(Object.entries(headers)) };
        throw catalogueError('RATE_LIMITED', message, { retryAfter: state.retryAfter, http });
      },
    }),
  };
}
