import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type TypeDefinitionNode,
} from 'graphql';
import { entityTypes, ownerRootFields } from '../../catalogue-schema/index.ts';
import { contractValueProblems, directiveProblems, type ExtensionProblem, fieldProblems } from './check-extension.ts';
import { contractFields, isContractType } from './contract-types.ts';
import { mergeTypeExtensions } from './merge-type-extensions.ts';

/** What an owner's SDL holds beyond the contract. */
export interface Extension {
  /** Fields that it adds to types of the contract, `Query` included. Types without any are there too. */
  readonly added: ReadonlyMap<string, readonly FieldDefinitionNode[]>;
  readonly ownTypes: readonly TypeDefinitionNode[];
  /** Why it cannot be taken; empty where it can. */
  readonly problems: readonly ExtensionProblem[];
}

const federationTypes = /^(_Any|_Entity|_Service|FieldSet|federation__.*|link__.*)$/;
const contractRootFields = new Set([...ownerRootFields, '_service', '_entities']);

/** All fields of the object types in an SDL, by type; a type may be defined and extended. */
function fieldsByType(definitions: readonly DefinitionNode[]): ReadonlyMap<string, readonly FieldDefinitionNode[]> {
  const byType = new Map<string, readonly FieldDefinitionNode[]>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
    const { name, fields = [] }: ObjectTypeDefinitionNode | ObjectTypeExtensionNode = definition;
    byType.set(name.value, [...(byType.get(name.value) ?? []), ...fields]);
  }
  return byType;
}

/** Tells an owner's extension from the contract, and what is wrong with it. */
export function readExtension({ definitions }: DocumentNode): Extension {
  const fields = fieldsByType(definitions);
  const added = new Map(
    [...entityTypes, 'Query'].map((type) => {
      const known = type === 'Query' ? contractRootFields : contractFields(type);
      return [type, (fields.get(type) ?? []).filter(({ name }) => !known.has(name.value))] as const;
    }),
  );
  const isEmpty = [...added.values()].every(({ length }) => length === 0);
  const ownTypes = isEmpty
    ? []
    : mergeTypeExtensions(definitions).filter(
        ({ name }) => !isContractType(name.value) && !federationTypes.test(name.value),
      );
  const taken = [...added, ...ownTypes.map(({ name }) => [name.value, fields.get(name.value) ?? []] as const)];
  const problems = [
    ...definitions.flatMap(directiveProblems),
    ...contractValueProblems(fields),
    ...taken.flatMap(([type, typeFields]) => typeFields.flatMap((field) => fieldProblems(type, field))),
  ];
  return { added, ownTypes, problems };
}
