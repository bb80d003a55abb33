import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../apollo/index.ts';

/** Seconds after which who was told to come back later may do so. */
const retryAfter = 2;

/** Answers with 503 where everything that was asked for needs the registry, and it is away. */
export const registryAwayPlugin: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ errors = [], response: { body, http } }) => {
      const isAway = errors.some(({ extensions }) => extensions.code === 'REGISTRY_UNAVAILABLE');
      if (!isAway || body.kind !== 'single') return;
      const { singleResult } = body;
      if (Object.values(singleResult.data ?? {}).some((answer) => answer !== null)) return;
      singleResult.data = null;
      http.status = 503;
      http.headers.set('retry-after', String(retryAfter));
    },
  }),
};
