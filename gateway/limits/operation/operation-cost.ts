import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { type FieldCost, fieldCosts, unknownListSize } from './field-costs.ts';
import { fragmentsIn } from './fragments-in.ts';

type Variables = Readonly<Record<string, unknown>>;

/** The lists below a field that have as many entries as its argument says. */
interface Sized {
  readonly fields: readonly string[];
  readonly size: number;
}

const nothingSized: Sized = { fields: [], size: 0 };

/** The value of an argument as the client means it; what is no number will be refused where it is read. */
function readSize(field: GraphQLField<unknown, unknown>, node: FieldNode, name: string, variables: Variables): number {
  const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
  const otherwise = Number(field.args.find((argument) => argument.name === name)?.defaultValue ?? unknownListSize);
  if (given?.kind === Kind.INT) return Number(given.value);
  const value = given?.kind === Kind.VARIABLE ? variables[given.name.value] : undefined;
  return typeof value === 'number' ? value : otherwise;
}

const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Variables =>
  Object.fromEntries(
    variableDefinitions.map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue?.kind === Kind.INT ? Number(defaultValue.value) : undefined,
    ]),
  );

/**
 * What answering an operation of a valid document may take at worst: one for each object that may be in the answer, more
 * for the fields that `fieldCosts` names. Of an object that may be of several types the dearest counts; what `@skip` and
 * `@include` leave out counts too.
 */
export function operationCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Variables,
): number {
  const variables = { ...defaultsOf(operation), ...given };
  const fragments = fragmentsIn(document);
  const known = new Map<SelectionSetNode, Map<string, number>>();

  const objectsOf = (type: GraphQLNamedType | undefined): readonly GraphQLObjectType[] => {
    if (isObjectType(type)) return [type];
    return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  };
  const costOfField = (type: GraphQLObjectType, node: FieldNode, sized: Sized): number => {
    const field = type.getFields()[node.name.value];
    if (field === undefined) return 0;
    const costs: FieldCost = fieldCosts[`${type.name}.${field.name}`] ?? {};
    const { weight = 0, slicingArgument, most = Number.POSITIVE_INFINITY, sizedFields } = costs;
    const asked = slicingArgument && readSize(field, node, slicingArgument, variables);
    const slice = typeof asked === 'number' ? Math.min(Math.max(asked, 0), most) : undefined;
    const below = slice !== undefined && sizedFields ? { fields: sizedFields, size: slice } : nothingSized;
    const isSized = sized.fields.includes(field.name);
    const ownSize = (sizedFields ? undefined : slice) ?? costs.assumedSize ?? unknownListSize;
    const entries = isListType(getNullableType(field.type)) ? (isSized ? sized.size : ownSize) : 1;
    return weight + entries * costOfAny(node.selectionSet, getNamedType(field.type), below);
  };
  const costOf = (set: SelectionSetNode, type: GraphQLObjectType, sized: Sized): number => {
    const key = `${type.name} ${sized.fields.join()} ${sized.size}`;
    const before = known.get(set)?.get(key);
    if (before !== undefined) return before;
    let cost = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) cost += costOfField(type, selection, sized);
      else {
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
        const condition = fragment?.typeCondition?.name.value ?? type.name;
        if (fragment && objectsOf(schema.getType(condition)).includes(type)) {
          cost += costOf(fragment.selectionSet, type, sized);
        }
      }
    }
    const ofSet = known.get(set) ?? new Map<string, number>();
    known.set(set, ofSet.set(key, cost));
    return cost;
  };
  /** One object, of the dearest of the types that it may be of. */
  const costOfAny = (set: SelectionSetNode | undefined, type: GraphQLNamedType, sized: Sized): number =>
    set === undefined ? 0 : 1 + Math.max(0, ...objectsOf(type).map((object) => costOf(set, object, sized)));

  const root = schema.getRootType(operation.operation);
  return root ? costOf(operation.selectionSet, root, nothingSized) : 0;
}
