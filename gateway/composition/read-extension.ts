import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type TypeDefinitionNode,
} from 'graphql';
import { editingFields, editingIn, entityTypes, ownerRootFields } from '../../catalogue-schema/index.ts';
import { contractValueProblems, directiveProblems, type ExtensionProblem, fieldProblems } from './check-extension.ts';
import { contractFields, isContractType, isEditingType } from './contract-types.ts';
import { mergeTypeExtensions } from './merge-type-extensions.ts';

/** What an owner's SDL holds beyond the contract. */
export interface Extension {
  /** Fields that it adds to types of the contract, `Query` included. Types without any are there too. */
  readonly added: ReadonlyMap<string, readonly FieldDefinitionNode[]>;
  readonly ownTypes: readonly TypeDefinitionNode[];
  /** Fields of `Mutation` and `Subscription` of its own, which are no part of the graph. */
  readonly leftOut: readonly LeftOutField[];
  /** Why it cannot be taken; empty where it can. */
  readonly problems: readonly ExtensionProblem[];
}

/** A field that the gateway does not take up. */
export interface LeftOutField {
  /** As a schema coordinate: `Mutation.bookRoom`. */
  readonly coordinate: string;
  readonly field: FieldDefinitionNode;
}

const federationTypes = /^(_Any|_Entity|_Service|FieldSet|federation__.*|link__.*)$/;
/** Root types of which the graph has nothing by owners. */
const rootTypes = new Set(['Mutation', 'Subscription']);
const subgraphFields: readonly string[] = [...ownerRootFields, '_service', '_entities'];

/** The fields of a type that every owner has, or that offer editing where an owner does. */
function knownFields(type: string, offersEditing: boolean): ReadonlySet<string> {
  if (type === 'Query') return new Set([...subgraphFields, ...(offersEditing ? editingFields.Query : [])]);
  return new Set([...contractFields(type).keys(), ...(type === 'Owner' ? editingFields.Owner : [])]);
}

function leftOutFields(fields: ReadonlyMap<string, readonly FieldDefinitionNode[]>): readonly LeftOutField[] {
  return [...rootTypes].flatMap((type) =>
    (fields.get(type) ?? [])
      .filter(({ name }) => type !== 'Mutation' || !editingFields.Mutation.includes(name.value))
      .map((field) => ({ coordinate: `${type}.${field.name.value}`, field })),
  );
}

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
export function readExtension(document: DocumentNode): Extension {
  const { definitions } = document;
  const { isWhole: offersEditing } = editingIn(document);
  const fields = fieldsByType(definitions);
  const isContracts = (type: string): boolean => isContractType(type) || (offersEditing && isEditingType(type));
  const added = new Map(
    [...entityTypes, 'Query'].map((type) => {
      const known = knownFields(type, offersEditing);
      return [type, (fields.get(type) ?? []).filter(({ name }) => !known.has(name.value))] as const;
    }),
  );
  const isEmpty = [...added.values()].every(({ length }) => length === 0);
  const ownTypes = isEmpty
    ? []
    : mergeTypeExtensions(definitions).filter(
        ({ name }) => !isContracts(name.value) && !rootTypes.has(name.value) && !federationTypes.test(name.value),
      );
  const taken = [...added, ...ownTypes.map(({ name }) => [name.value, fields.get(name.value) ?? []] as const)];
  const problems = [
    ...definitions.flatMap(directiveProblems),
    ...contractValueProblems(fields),
    ...taken.flatMap(([type, typeFields]) => typeFields.flatMap((field) => fieldProblems(type, field))),
  ];
  return { added, ownTypes, leftOut: leftOutFields(fields), problems };
}
