import { catalogueError } from '../../catalogue-schema/index.ts';
import type { DataSource, SubgraphResponse } from '../apollo/index.ts';
import { ownerError, type Participant } from './participant.ts';

/** An error without a place: everything that was asked for is null. */
function failed(error: ReturnType<typeof catalogueError>): SubgraphResponse {
  return { data: null, errors: [{ message: error.message, extensions: error.extensions }] };
}

/** The data source of an owner's extension: one server, asked as it is. */
export function extensionSource(owner: Participant): DataSource {
  return { fetch: (request) => owner.ask(request).catch((failure) => failed(ownerError(owner, failure))) };
}

/** The data source of `search` and `relations`. */
export function searchSource(server: Participant): DataSource {
  return {
    fetch: (request) =>
      server.ask(request).catch((failure: Error) => {
        return failed(catalogueError('SEARCH_UNAVAILABLE', `the search server did not answer: ${failure.message}`));
      }),
  };
}
