import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../apollo/index.ts';
import type { StaleNotes } from './stale-notes.ts';

/**
 * Says in every answer with copies whose they are and as of when, and that nobody may keep it. A mutation takes none: they
 * are older than what it has changed, and it is to show what came of that.
 */
export function stalePlugin(notes: StaleNotes): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation, contextValue }) => {
        if (operation?.operation === 'mutation') Object.assign(contextValue, { isLiveOnly: true });
      },
      willSendResponse: async ({ contextValue, response }) => {
        const stale = notes.of(contextValue);
        if (stale.length === 0 || response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        singleResult.extensions = { ...singleResult.extensions, catalogue: { stale } };
        response.http.headers.set('cache-control', 'no-store');
      },
    }),
  };
}
