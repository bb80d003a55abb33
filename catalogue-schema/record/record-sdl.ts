import {
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type TypeNode,
} from 'graphql';
import { contractDocument } from '../contract.ts';
import { entryKinds, typeOfKind } from '../entry-id.ts';
import { answeringSubgraph, directiveOf, entityTypes } from '../sdl/derive-sdl.ts';
import { pruneTypes } from '../sdl/index.ts';

const objectTypes = new Map(
  contractDocument.definitions
    .filter((definition): definition is ObjectTypeDefinitionNode => definition.kind === Kind.OBJECT_TYPE_DEFINITION)
    .map((definition) => [definition.name.value, definition]),
);

/** The name of the type that a record, or a value inside it, is written in: `Dataset` → `DatasetRecord`. */
export function recordTypeName(type: string): string {
  return `${type}Record`;
}

/** Whether a contract field is part of what is stored: neither derived nor known to others only. */
function isStored(field: FieldDefinitionNode): boolean {
  return directiveOf(field, 'derived') === undefined && answeringSubgraph(field) !== 'relations';
}

export function storedFields(type: string): readonly FieldDefinitionNode[] {
  return (objectTypes.get(type)?.fields ?? []).filter(isStored);
}

export function isEntityType(name: string): boolean {
  return (entityTypes as readonly string[]).includes(name);
}

function recordType(type: TypeNode): TypeNode {
  if (type.kind === Kind.NON_NULL_TYPE) return { ...type, type: recordType(type.type) as typeof type.type };
  if (type.kind === Kind.LIST_TYPE) {
    const item = recordType(type.type);
    return { ...type, type: item.kind === Kind.NON_NULL_TYPE ? item : { kind: Kind.NON_NULL_TYPE, type: item } };
  }
  const name = type.name.value;
  if (isEntityType(name)) return { ...type, name: { kind: Kind.NAME, value: 'ID' } };
  return objectTypes.has(name) ? { ...type, name: { kind: Kind.NAME, value: recordTypeName(name) } } : type;
}

function recordField(field: FieldDefinitionNode): InputValueDefinitionNode {
  const nullable = recordType(field.type);
  const isList = nullable.kind === Kind.LIST_TYPE;
  const type: TypeNode = isList ? { kind: Kind.NON_NULL_TYPE, type: nullable } : nullable;
  const isRequiredList = type.kind === Kind.NON_NULL_TYPE && type.type.kind === Kind.LIST_TYPE;
  return {
    kind: Kind.INPUT_VALUE_DEFINITION,
    name: field.name,
    type,
    ...(field.description ? { description: field.description } : {}),
    ...(isRequiredList ? { defaultValue: { kind: Kind.LIST, values: [] } } : {}),
  };
}

/**
 * The contract as input types: how a record, or an owner's statement of itself, is written in a file, a table and an import. References are ids, lists
 * default to empty, derived fields are absent.
 */
export function recordSdl(): string {
  const inputs = contractDocument.definitions.flatMap((definition) => {
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION || definition.kind === Kind.SCALAR_TYPE_DEFINITION) {
      return [print(definition)];
    }
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    const fields = (definition.fields ?? []).filter(isStored).map(recordField);
    return [
      print({
        kind: Kind.INPUT_OBJECT_TYPE_DEFINITION,
        name: { kind: Kind.NAME, value: recordTypeName(definition.name.value) },
        fields,
        ...(definition.description ? { description: definition.description } : {}),
      }),
    ];
  });
  const roots = [...entryKinds.map(typeOfKind), 'Owner'].map(recordTypeName);
  return pruneTypes(parse(inputs.join('\n\n'), { noLocation: true }).definitions, roots)
    .map(print)
    .join('\n\n');
}
