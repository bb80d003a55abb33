import {
  type DocumentNode,
  type FieldNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
} from 'graphql';
import type { DataSource, SubgraphRequest } from '../apollo/index.ts';
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
  readonly ref: string;
}

type Path = readonly (string | number)[];

/** A link of a link: the target may be another owner's, so it is asked for in a round of its own. */
interface NestedLink {
  readonly responseKey: string;
  readonly selectionSet: SelectionSetNode;
}

const referenceOnly = (parse('{ __typename ref: id }', { noLocation: true }).definitions[0] as OperationDefinitionNode)
  .selectionSet;

const isLink = (selection: SelectionSetNode['selections'][number]): selection is FieldNode =>
  selection.kind === Kind.FIELD && selection.selectionSet !== undefined;

const hasLinks = (set: SelectionSetNode): boolean =>
  set.selections.some((selection) =>
    selection.kind === Kind.INLINE_FRAGMENT ? hasLinks(selection.selectionSet) : isLink(selection),
  );

/** Cuts a selection off behind its first level of links, and tells what was cut. */
function cut(set: SelectionSetNode, nested: NestedLink[]): SelectionSetNode {
  const selections = set.selections.map((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return { ...selection, selectionSet: cut(selection.selectionSet, nested) } satisfies InlineFragmentNode;
    }
    if (!isLink(selection) || selection.selectionSet === undefined || !hasLinks(selection.selectionSet)) {
      return selection;
    }
    const responseKey = selection.alias?.value ?? selection.name.value;
    nested.push({ responseKey, selectionSet: selection.selectionSet });
    return { ...selection, selectionSet: referenceOnly };
  });
  return { ...set, selections };
}

const entitiesField = (operation: OperationDefinitionNode): FieldNode =>
  operation.selectionSet.selections[0] as FieldNode;

function withSelection(operation: OperationDefinitionNode, selectionSet: SelectionSetNode): DocumentNode {
  const field: FieldNode = { ...entitiesField(operation), selectionSet };
  return {
    kind: Kind.DOCUMENT,
    definitions: [{ ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: [field] } }],
  };
}

/**
 * The data source of `links`, the relations within one kind. The planner takes links of links (`relatedDatasets` of
 * `relatedDatasets`) for one owner's business, because they stay within one subgraph; here every level is routed anew.
 */
export function linksSource(findOwner: FindOwner): DataSource {
  const fetchLevel = async (
    operation: OperationDefinitionNode,
    selectionSet: SelectionSetNode,
    request: SubgraphRequest,
    representations: readonly Representation[],
  ): Promise<RoutedEntities> => {
    const nested: NestedLink[] = [];
    const query = print(withSelection(operation, cut(selectionSet, nested)));
    const { entities, errors } = await routeToOwners({ ...request, query }, representations, findOwner);
    if (nested.length === 0) return { entities, errors };
    const deeper = await Promise.all(
      nested.map(async (link) => {
        const places: Path[] = [];
        const targets: Representation[] = [];
        entities.forEach((entity, place) => {
          ((entity?.[link.responseKey] ?? []) as (Reference | null)[]).forEach((target, position) => {
            if (target === null) return;
            places.push([place, link.responseKey, position]);
            targets.push({ __typename: target.__typename, id: target.ref });
          });
        });
        if (targets.length === 0) return { errors: [], fill: (whole: Entity[]) => whole };
        const type = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: targets[0]?.__typename ?? '' } } as const;
        const onType: SelectionSetNode = {
          kind: Kind.SELECTION_SET,
          selections: [{ kind: Kind.INLINE_FRAGMENT, typeCondition: type, selectionSet: link.selectionSet }],
        };
        const level = await fetchLevel(operation, onType, request, targets);
        return {
          errors: level.errors.map(({ path = [], ...error }) => ({
            ...error,
            path: [...(places[path[0] as number] ?? []), ...path.slice(1)],
          })),
          fill: (whole: Entity[]) => fillIn(whole, places, level.entities),
        };
      }),
    );
    const whole = deeper.reduce((filled, { fill }) => fill(filled), structuredClone(entities) as Entity[]);
    return { entities: whole, errors: [...errors, ...deeper.flatMap((level) => level.errors)] };
  };

  return {
    fetch: async (request) => {
      const [operation] = parse(request.query, { noLocation: true }).definitions as [OperationDefinitionNode];
      const selectionSet = entitiesField(operation).selectionSet as SelectionSetNode;
      const representations = request.variables.representations as readonly Representation[];
      return entitiesAnswer(await fetchLevel(operation, selectionSet, request, representations));
    },
  };
}

/** Puts what was fetched for each target in the target's place. */
function fillIn(whole: Entity[], places: readonly Path[], found: readonly Entity[]): Entity[] {
  places.forEach(([place, responseKey, position], index) => {
    const list = whole[place as number]?.[responseKey as string] as Record<string, unknown>[];
    list[position as number] = { ...list[position as number], ...found[index] };
  });
  return whole;
}
