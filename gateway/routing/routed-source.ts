import type { DataSource, SubgraphResponse } from '../apollo/index.ts';
import type { MirrorCopies } from './mirror-copies.ts';
import { type FindOwner, type Representation, type RoutedEntities, routeToOwners } from './owner-router.ts';

/** Entities and their errors as the answer to an operation on `_entities`. */
export function entitiesAnswer({ entities, errors }: RoutedEntities): SubgraphResponse {
  const placed = errors.map((error) => ({ ...error, path: ['_entities', ...(error.path ?? [])] }));
  return { data: { _entities: entities }, ...(placed.length > 0 ? { errors: placed } : {}) };
}

/**
 * The data source of `datasets`, `projects` and `contacts`: behind each stand all owners.
 *
 * @param copies answer in place of owners that do not
 */
export function routedSource(findOwner: FindOwner, copies?: MirrorCopies): DataSource {
  return {
    fetch: async (request, context) => {
      const representations = request.variables.representations as readonly Representation[];
      return entitiesAnswer(await routeToOwners(request, representations, findOwner, context.viewer, context, copies));
    },
  };
}
