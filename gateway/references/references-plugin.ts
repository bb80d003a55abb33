import type { ApolloServerPlugin } from '@apollo/server';
import { withoutUnseen } from '../freshness/index.ts';
import { askForIds } from './ask-for-ids.ts';
import { dropHiddenReferences } from './drop-hidden-references.ts';

/** Keeps what the viewer may not see out of every answer's lists. */
export const referencesPlugin: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async (context) => {
      Object.assign(context, { document: askForIds(context.schema, context.document) });
    },
    willSendResponse: async ({ schema, document, operation, response }) => {
      if (response.body.kind !== 'single') return;
      const { singleResult } = response.body;
      // The gateway's notes on nulls repeat what is in `errors`, and tell apart what nobody may tell apart.
      delete singleResult.extensions?.valueCompletion;
      if (singleResult.extensions && Object.keys(singleResult.extensions).length === 0) delete singleResult.extensions;
      const { data } = singleResult;
      const errors = withoutUnseen(singleResult.errors ?? [], data);
      if (errors.length > 0) singleResult.errors = errors;
      else delete singleResult.errors;
      if (!document || !operation || !data) return;
      const placed = dropHiddenReferences(schema, document, operation, data as never, errors);
      if (singleResult.errors) singleResult.errors = placed;
    },
  }),
};
