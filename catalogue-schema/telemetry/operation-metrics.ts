import type { ApolloServerPlugin } from '@apollo/server';
import { operationDuration } from './metrics.ts';

/** Measures the operations that a GraphQL server executes. */
export function operationMetrics(server: string): ApolloServerPlugin {
  return {
    requestDidStart: async () => {
      const end = operationDuration.startTimer({ server });
      return {
        willSendResponse: async ({ operation, response: { body } }) => {
          const { data, errors } = body.kind === 'single' ? body.singleResult : body.initialResult;
          const outcome = !errors?.length ? 'success' : data ? 'partial' : 'failure';
          end({ kind: operation?.operation ?? 'none', outcome });
        },
      };
    },
  };
}
