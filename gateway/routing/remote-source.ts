import { catalogueError } from '../../catalogue-schema/index.ts';
import type { DataSource, SubgraphError } from '../apollo/index.ts';
import { failedAnswer, ownerFailure, ownersError, wrongEntities } from './owner-errors.ts';
import type { FindOwner } from './owner-router.ts';
import type { Participant } from './participant.ts';

/** The data source of an owner's extension: the server that the owner has by then, asked as it is. */
export function extensionSource(id: string, findOwner: FindOwner): DataSource {
  return {
    fetch: async (request, context) => {
      const owner = findOwner(id);
      if (owner === undefined) {
        const message = `the owner "${id}" takes no part now`;
        return failedAnswer(request, catalogueError('OWNER_UNAVAILABLE', message, { owner: id }));
      }
      try {
        const response = await owner.ask(request, context.viewer, context);
        const errors = response.errors?.map((error) => ownersError(owner, error));
        const { representations } = request.variables as { representations?: readonly unknown[] };
        const problem = representations && wrongEntities(owner, response.data?._entities, representations.length);
        if (problem === undefined) return { data: response.data, errors };
        const { data, errors: placed } = failedAnswer(request, problem);
        return { data, errors: errors?.length ? errors : placed };
      } catch (failure) {
        return failedAnswer(request, ownerFailure(owner, failure));
      }
    },
  };
}

/** What failed inside the search server, which it has in its log, is for clients that it cannot answer now. */
function searchError(error: SubgraphError): SubgraphError {
  if (error.extensions?.code !== 'INTERNAL_SERVER_ERROR') return error;
  const { message, extensions } = catalogueError('SEARCH_UNAVAILABLE', 'the search server failed');
  return { ...error, message, extensions };
}

/** The data source of `search` and `relations`. */
export function searchSource(server: Participant): DataSource {
  return {
    fetch: async (request, context) => {
      try {
        const response = await server.ask(request, context.viewer, context);
        return response.errors === undefined ? response : { ...response, errors: response.errors.map(searchError) };
      } catch (failure) {
        const message = `the search server did not answer: ${(failure as Error).message}`;
        return failedAnswer(request, catalogueError('SEARCH_UNAVAILABLE', message));
      }
    },
  };
}
