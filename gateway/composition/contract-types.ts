import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql';
import { contractSdl } from '../../catalogue-schema/index.ts';

const contract = new Map(
  parse(contractSdl, { noLocation: true }).definitions.flatMap((definition) =>
    'name' in definition && definition.name ? [[definition.name.value, definition] as const] : [],
  ),
);

/** Contract types whose records or statements belong to owners. */
export const entityTypes: readonly string[] = ['Dataset', 'Project', 'Contact', 'Owner'];

export const isContractType = (name: string): boolean => contract.has(name);

/** Whether a type is a value of the contract, which every subgraph that needs it carries. */
export const isContractValue = (name: string): boolean =>
  contract.has(name) && !entityTypes.includes(name) && name !== 'Query';

/** The fields of a contract type by their names; none where it is no object type. */
export function contractFields(type: string): ReadonlyMap<string, FieldDefinitionNode> {
  const definition = contract.get(type);
  const fields = definition?.kind === Kind.OBJECT_TYPE_DEFINITION ? (definition.fields ?? []) : [];
  return new Map(fields.map((field) => [field.name.value, field]));
}

/** Directives from SDL, as in `@key(fields: "id")`. */
export function directivesFrom(sdl: string): ConstDirectiveNode[] {
  const [type] = parse(`type T ${sdl}`, { noLocation: true }).definitions as [ObjectTypeDefinitionNode];
  return [...(type.directives ?? [])];
}

/** The contract's value types as a subgraph repeats them. */
export const contractValues: readonly DefinitionNode[] = [...contract.values()]
  .filter((definition) => definition.kind.endsWith('TypeDefinition') && isContractValue(definition.name?.value ?? ''))
  .map((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION
      ? { ...definition, directives: directivesFrom('@shareable') }
      : definition,
  );
