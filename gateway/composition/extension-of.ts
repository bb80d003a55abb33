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
import { catalogueError, ownerRootFields, pruneTypes } from '../../catalogue-schema/index.ts';
import { contractFields, contractValues, entityTypes, isContractType, isContractValue } from './contract-types.ts';
import { extendedEntity } from './extended-entity.ts';

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

const federationTypes = /^(_Any|_Entity|_Service|FieldSet|federation__.*|link__.*)$/;
const contractRootFields = new Set([...ownerRootFields, '_service', '_entities']);

/** Directives that the gateway refuses or cannot enforce, so that taking them would promise what nobody keeps. */
const refusedDirectives = ['authenticated', 'requiresScopes', 'policy'];

function refuse(owner: string, message: string): never {
  throw catalogueError('EXTENSION_REFUSED', `${owner}: ${message}`, { owner });
}

function checkDirectives(owner: string, definition: DefinitionNode): void {
  if (definition.kind === Kind.DIRECTIVE_DEFINITION) return;
  visit(definition, {
    [Kind.DIRECTIVE]: ({ name }) => {
      const used = name.value.replace(/^federation__/, '');
      if (!refusedDirectives.includes(used)) return;
      const none = refusedDirectives.map((directive) => `@${directive}`).join(', ');
      refuse(owner, `uses @${used}, which the gateway does not enforce: expected none of ${none}`);
    },
  });
}

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

function checkContractValues(owner: string, fields: ReadonlyMap<string, readonly FieldDefinitionNode[]>): void {
  for (const [type, typeFields] of fields) {
    const added = typeFields.filter(({ name }) => isContractValue(type) && !contractFields(type).has(name.value));
    if (added.length === 0) continue;
    const names = added.map(({ name }) => `${type}.${name.value}`).join(', ');
    refuse(owner, `adds ${names}, but ${type} is a value of the contract: expected a type of its own`);
  }
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

  const ownTypes = definitions.filter((definition): definition is TypeDefinitionNode => {
    const name = 'name' in definition && definition.name ? definition.name.value : '';
    return definition.kind.endsWith('TypeDefinition') && !isContractType(name) && !federationTypes.test(name);
  });
  const referred = typesNamedIn([...root, ...ownTypes, ...[...addedTo.values()].flat()]);
  const entities = [...addedTo].map(([type, added]) => extendedEntity(type, added, referred.has(type)));
  const query: readonly ObjectTypeDefinitionNode[] =
    root.length === 0
      ? []
      : [{ kind: Kind.OBJECT_TYPE_DEFINITION, name: { kind: Kind.NAME, value: 'Query' }, fields: root }];
  const kept = pruneTypes([...query, ...entities, ...ownTypes, ...contractValues], ['Query', ...extended]);
  return [federationLink(definitions), ...kept.map(print)].join('\n\n');
}
