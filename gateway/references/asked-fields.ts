import {
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** What an operation asks under one response key. */
export interface AskedField {
  readonly type: GraphQLOutputType;
  readonly selectionSets: readonly SelectionSetNode[];
}

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The fields that selections ask of a type, or of any type that it may turn out to be, by response key. */
export function askedFields(
  schema: GraphQLSchema,
  fragments: Fragments,
  parent: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
): ReadonlyMap<string, AskedField> {
  const asked = new Map<string, AskedField>();
  const collect = (type: GraphQLCompositeType, set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
        if (field === undefined) continue;
        const key = selection.alias?.value ?? selection.name.value;
        const deeper = selection.selectionSet === undefined ? [] : [selection.selectionSet];
        asked.set(key, { type: field.type, selectionSets: [...(asked.get(key)?.selectionSets ?? []), ...deeper] });
      } else {
        const part = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
        const condition = part?.typeCondition && schema.getType(part.typeCondition.name.value);
        if (part !== undefined) collect(isCompositeType(condition) ? condition : type, part.selectionSet);
      }
    }
  };
  for (const set of selectionSets) collect(parent, set);
  return asked;
}
