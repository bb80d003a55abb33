import { type FieldNode, Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from 'graphql';
import { referenceKey } from '../../catalogue-schema/index.ts';
import type { DataSource, GatewayContext, SubgraphError, SubgraphRequest } from '../apollo/index.ts';
import { cutLinks, type NestedLink } from './cut-links.ts';
import type { MirrorCopies } from './mirror-copies.ts';
import {
  type Entity,
  type FindOwner,
  type Representation,
  type RoutedEntities,
  routeToOwners,
} from './owner-router.ts';
import { entitiesAnswer } from './routed-source.ts';

/** A record as an owner's answer refers to it. */
interface Reference {
  readonly __typename: string;
  readonly [referenceKey]: string;
}

type Place = readonly [entity: number, responseKey: string, position: number];

/** The targets of a link, each once, with the places where it stands. */
function targetsOf(entities: readonly Entity[], { responseKey }: NestedLink) {
  const targets = new Map<string, { readonly representation: Representation; readonly places: Place[] }>();
  for (const [place, entity] of entities.entries()) {
    const references = (entity?.[responseKey] ?? []) as readonly (Reference | null)[];
    for (const [position, reference] of references.entries()) {
      if (reference === null) continue;
      const { __typename, [referenceKey]: id } = reference;
      const target = targets.get(id) ?? { representation: { __typename, id }, places: [] };
      target.places.push([place, responseKey, position]);
      targets.set(id, target);
    }
  }
  return [...targets.values()];
}

function onType(type: string, selectionSet: SelectionSetNode): SelectionSetNode {
  const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } } as const;
  return { kind: Kind.SELECTION_SET, selections: [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet }] };
}

/**
 * The data source of `links`, the relations within one kind. The planner takes links of links (`relatedDatasets` of
 * `relatedDatasets`) for one owner's business, because they stay within one subgraph; here every level is routed anew.
 *
 * @param copies answer in place of owners that do not
 */
export function linksSource(findOwner: FindOwner, copies?: MirrorCopies): DataSource {
  const fetchLevel = async (
    operation: OperationDefinitionNode,
    selectionSet: SelectionSetNode,
    request: SubgraphRequest,
    representations: readonly Representation[],
    context: GatewayContext,
  ): Promise<RoutedEntities> => {
    const { query, nested } = cutLinks(operation, selectionSet);
    const asked = { ...request, query };
    const level = await routeToOwners(asked, representations, findOwner, context.viewer, context, copies);
    const whole = structuredClone(level.entities) as Record<string, Record<string, unknown>[]>[];
    const errors: SubgraphError[] = [...level.errors];
    const follow = async (link: NestedLink): Promise<void> => {
      const targets = targetsOf(level.entities, link);
      const [first] = targets;
      if (first === undefined) return;
      const deeper = await fetchLevel(
        operation,
        onType(first.representation.__typename, link.selectionSet),
        request,
        targets.map(({ representation }) => representation),
        context,
      );
      for (const [index, { places }] of targets.entries()) {
        for (const [place, key, position] of places)
          Object.assign(whole[place]?.[key]?.[position] ?? {}, deeper.entities[index]);
      }
      for (const { path: [index, ...rest] = [], ...error } of deeper.errors) {
        for (const place of targets[index as number]?.places ?? [])
          errors.push({ ...error, path: [...place, ...rest] });
      }
    };
    await Promise.all(nested.map(follow));
    return { entities: whole, errors };
  };

  return {
    fetch: async (request, context) => {
      const [operation] = parse(request.query, { noLocation: true }).definitions as [OperationDefinitionNode];
      const [{ selectionSet }] = operation.selectionSet.selections as readonly [
        FieldNode & { selectionSet: SelectionSetNode },
      ];
      const representations = request.variables.representations as readonly Representation[];
      return entitiesAnswer(await fetchLevel(operation, selectionSet, request, representations, context));
    },
  };
}
