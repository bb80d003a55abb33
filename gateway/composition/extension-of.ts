import {
  type DefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  print,
  type TypeDefinitionNode,
  visit,
} from 'graphql';
import { entityTypes, ownerRootFields, pruneTypes } from '../../catalogue-schema/index.ts';
import { checkContractValues, checkDirectives, checkNullable } from './check-extension.ts';
import { contractFields, contractValues, isContractType } from './contract-types.ts';
import { extendedEntity } from './extended-entity.ts';
import { mergeTypeExtensions } from './merge-type-extensions.ts';

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

const federationTypes = /^(_Any|_Entity|_Service|FieldSet|federation__.*|link__.*)$/;
const contractRootFields = new Set([...ownerRootFields, '_service', '_entities']);

/** All fields of the object types in an SDL, by type; a type may be defined and extended. */
function fieldsByType(definitions: readonly DefinitionNode[]): ReadonlyMap<string, readonly FieldDefinitionNode[]> {
  const byType = new Map<string, readonly FieldDefinitionNode[]>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
    const { name, fields = [] }: ObjectNode = definition;
    byType.set(name.value, [...(byType.get(name.value) ?? []), ...fields]);
  }
  return byType;
}

function typesNamedIn(nodes: readonly (FieldDefinitionNode | TypeDefinitionNode)[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of nodes) visit(node, { [Kind.NAMED_TYPE]: ({ name }) => void names.add(name.value) });
  return names;
}

/** Keeps the owner's own imports from Federation and adds what this module writes into the SDL. */
function federationLink(definitions: readonly DefinitionNode[]): string {
  const imports = new Set(['@key', '@shareable', '@external', '@requires', '@inaccessible']);
  for (const definition of definitions) {
    if (definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const [name] of print(definition).matchAll(/@\w+(?=")/g)) imports.add(name);
  }
  const list = [...imports].map((name) => `"${name}"`).join(', ');
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${list}])`;
}

/**
 * What an owner's SDL holds beyond the contract, as the SDL of a subgraph of its own, or null where it adds nothing.
 * The contract's fields are left out: they are routed by the record's id, never by the planner.
 *
 * @param sdl what the owner answers to `_service { sdl }`
 * @throws EXTENSION_REFUSED where the extension cannot be taken; the message names what is in the way
 */
export function extensionOf(owner: string, sdl: string): string | null {
  const { definitions } = parse(sdl, { noLocation: true });
  for (const definition of definitions) checkDirectives(owner, definition);
  const fields = fieldsByType(definitions);
  checkContractValues(owner, fields);
  const addedTo = new Map(
    entityTypes.map((type) => {
      const known = contractFields(type);
      return [type, (fields.get(type) ?? []).filter(({ name }) => !known.has(name.value))] as const;
    }),
  );
  const root = (fields.get('Query') ?? []).filter(({ name }) => !contractRootFields.has(name.value));
  const extended = entityTypes.filter((type) => addedTo.get(type)?.length);
  if (extended.length === 0 && root.length === 0) return null;

  const ownTypes = mergeTypeExtensions(definitions).filter(
    ({ name }) => !isContractType(name.value) && !federationTypes.test(name.value),
  );
  for (const [type, added] of [...addedTo, ['Query', root] as const]) {
    for (const field of added) checkNullable(owner, type, field);
  }
  for (const type of ownTypes) {
    for (const field of fields.get(type.name.value) ?? []) checkNullable(owner, type.name.value, field);
  }
  const referred = typesNamedIn([...root, ...ownTypes, ...[...addedTo.values()].flat()]);
  const entities = [...addedTo].map(([type, added]) => extendedEntity(type, added, referred.has(type)));
  const query: readonly ObjectTypeDefinitionNode[] =
    root.length === 0
      ? []
      : [{ kind: Kind.OBJECT_TYPE_DEFINITION, name: { kind: Kind.NAME, value: 'Query' }, fields: root }];
  const kept = pruneTypes([...query, ...entities, ...ownTypes, ...contractValues], ['Query', ...extended]);
  return [federationLink(definitions), ...kept.map(print)].join('\n\n');
}
