import { type DefinitionNode, type FieldDefinitionNode, Kind, parse } from 'graphql';
import { contractSdl, directivesFrom, entityTypes } from '../../catalogue-schema/index.ts';

const contract = new Map(
  parse(contractSdl, { noLocation: true }).definitions.flatMap((definition) =>
    'name' in definition && definition.name ? [[definition.name.value, definition] as const] : [],
  ),
);

export const isContractType = (name: string): boolean => contract.has(name);

const isEntityType = (name: string): boolean => (entityTypes as readonly string[]).includes(name);

/** Whether a type is a value of the contract, which every subgraph that needs it carries. */
export const isContractValue = (name: string): boolean => contract.has(name) && !isEntityType(name) && name !== 'Query';

/** The fields of a contract type by their names; none where it is no object type. */
export function contractFields(type: string): ReadonlyMap<string, FieldDefinitionNode> {
  const definition = contract.get(type);
  const fields = definition?.kind === Kind.OBJECT_TYPE_DEFINITION ? (definition.fields ?? []) : [];
  return new Map(fields.map((field) => [field.name.value, field]));
}

/** The contract's value types as a subgraph repeats them. */
export const contractValues: readonly DefinitionNode[] = [...contract.values()]
  .filter((definition) => definition.kind.endsWith('TypeDefinition') && isContractValue(definition.name?.value ?? ''))
  .map((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION
      ? { ...definition, directives: directivesFrom('@shareable') }
      : definition,
  );
