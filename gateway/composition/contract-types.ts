import { type DefinitionNode, type FieldDefinitionNode, Kind, parse } from 'graphql';
import { contractSdl, directivesFrom, editingSdl, entityTypes } from '../../catalogue-schema/index.ts';

type NamedDefinition = Extract<DefinitionNode, { readonly name: unknown }>;

const typesIn = (sdl: string): ReadonlyMap<string, NamedDefinition> =>
  new Map(
    parse(sdl, { noLocation: true }).definitions.flatMap((definition) =>
      'name' in definition && definition.name ? [[definition.name.value, definition as NamedDefinition] as const] : [],
    ),
  );

const editing = typesIn(editingSdl());
const json = [...editing].filter(([name]) => name === 'JSON');

/** The contract, and the scalar of editing that others use too. */
const contract = new Map([...typesIn(contractSdl), ...json]);

export const isContractType = (name: string): boolean => contract.has(name);

/** Whether a type belongs to the part of the contract that an owner may leave out, and to nothing else of it. */
export const isEditingType = (name: string): boolean => editing.has(name) && !contract.has(name);

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
