import { type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';
import { directivesFrom, referenceField, referenceKey } from '../../catalogue-schema/index.ts';
import { contractFields } from './contract-types.ts';

/** Names of the top-level fields in a `@requires` selection. */
function requiredFields(field: FieldDefinitionNode): readonly string[] {
  const value = field.directives?.find(({ name }) => name.value === 'requires')?.arguments?.[0]?.value;
  if (value?.kind !== Kind.STRING) return [];
  const [operation] = parse(`{ ${value.value} }`, { noLocation: true }).definitions;
  const selections = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  return selections.flatMap((selection) => (selection.kind === Kind.FIELD ? [selection.name.value] : []));
}

const [reference] = (
  parse(`type T { ${referenceField} }`, { noLocation: true }).definitions[0] as ObjectTypeDefinitionNode
).fields as [FieldDefinitionNode];

function repeated(type: string, names: readonly string[], directive: string): FieldDefinitionNode[] {
  const known = contractFields(type);
  const directives = directivesFrom(directive);
  return [...new Set(names)].flatMap((name) => known.get(name) ?? []).map((field) => ({ ...field, directives }));
}

function objectType(name: string, directives: readonly string[], fields: readonly FieldDefinitionNode[]) {
  return {
    kind: Kind.OBJECT_TYPE_DEFINITION,
    name: { kind: Kind.NAME, value: name },
    directives: directives.flatMap(directivesFrom),
    fields,
  } satisfies ObjectTypeDefinitionNode;
}

/**
 * A contract type as an extension has it: the fields that it adds, and what the planner needs to reach them.
 *
 * The key of an extended record is its id, which only the record's owner and the mirror answer, and only to those who may
 * see the record: so nothing is asked of an extension about a record that the viewer may not see. A record that the
 * extension itself refers to has the key `referenceKey`, and its id is not the extension's
 * to answer.
 */
export function extendedEntity(
  type: string,
  added: readonly FieldDefinitionNode[],
  isReferredTo: boolean,
): ObjectTypeDefinitionNode {
  const isExtended = added.length > 0;
  if (type === 'Owner') {
    const key = `@key(fields: "id"${isExtended ? '' : ', resolvable: false'})`;
    return objectType(type, [key], [...repeated(type, ['id'], ''), ...added]);
  }
  const id = isExtended ? repeated(type, ['id'], isReferredTo ? '@external' : '') : [];
  const required = repeated(type, added.flatMap(requiredFields), '@external');
  const keys = [
    ...(isExtended ? ['@key(fields: "id")'] : []),
    ...(isReferredTo ? [`@key(fields: "${referenceKey}", resolvable: false)`] : []),
  ];
  return objectType(type, keys, [...(isReferredTo ? [reference] : []), ...id, ...required, ...added]);
}
