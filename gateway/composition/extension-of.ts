import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  print,
  type TypeDefinitionNode,
} from 'graphql';
import { catalogueError, contractSdl, ownerRootFields, pruneTypes } from '../../catalogue-schema/index.ts';

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

const contract = new Map(
  parse(contractSdl, { noLocation: true }).definitions.flatMap((definition) =>
    'name' in definition && definition.name ? [[definition.name.value, definition] as const] : [],
  ),
);
const entryTypes = ['Dataset', 'Project', 'Contact'];
const entityTypes = [...entryTypes, 'Owner'];
const federationTypes = /^(_Any|_Entity|_Service|FieldSet|federation__.*|link__.*)$/;
const rootFields = new Set([...ownerRootFields, '_service', '_entities']);

/** Directives that the gateway refuses or cannot enforce, so that taking them would promise what nobody keeps. */
const refusedDirectives = ['authenticated', 'requiresScopes', 'policy'];

const directive = (sdl: string): ConstDirectiveNode[] => [
  ...((parse(`type T ${sdl}`, { noLocation: true }).definitions[0] as ObjectTypeDefinitionNode).directives ?? []),
];

const isObject = (definition: DefinitionNode): definition is ObjectNode =>
  definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION;

function contractFields(type: string): ReadonlyMap<string, FieldDefinitionNode> {
  const definition = contract.get(type);
  const fields = definition?.kind === Kind.OBJECT_TYPE_DEFINITION ? (definition.fields ?? []) : [];
  return new Map(fields.map((field) => [field.name.value, field]));
}

function refuse(owner: string, message: string): never {
  throw catalogueError('EXTENSION_REFUSED', `${owner}: ${message}`, { owner });
}

/** Names of the top-level fields in a `@requires` selection. */
function requiredFields(field: FieldDefinitionNode): readonly string[] {
  const value = field.directives?.find(({ name }) => name.value === 'requires')?.arguments?.[0]?.value;
  if (value?.kind !== Kind.STRING) return [];
  const [operation] = parse(`{ ${value.value} }`, { noLocation: true }).definitions;
  const selections = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  return selections.flatMap((selection) => (selection.kind === Kind.FIELD ? [selection.name.value] : []));
}

const field = (sdl: string): FieldDefinitionNode =>
  (parse(`type T { ${sdl} }`, { noLocation: true }).definitions[0] as ObjectTypeDefinitionNode)
    .fields?.[0] as FieldDefinitionNode;

/** A contract field as another subgraph repeats it: needed from elsewhere, never answered here. */
const asExternal = (contractField: FieldDefinitionNode): FieldDefinitionNode => ({
  ...contractField,
  directives: directive('@external'),
});

/**
 * The extension fields of a contract type, as a type that the planner reaches by its key. The key of a record holds its
 * visibility: so the planner must have it from the record's owner or from the mirror before it can ask for an
 * extension's field, and a record that the viewer may not see has none. `ref`: see catalogue-schema/sdl/derive-sdl.ts.
 */
function extendedEntity(owner: string, type: string, nodes: readonly ObjectNode[]): ObjectTypeDefinitionNode {
  const known = contractFields(type);
  const added = nodes.flatMap(({ fields }) => fields ?? []).filter(({ name }) => !known.has(name.value));
  if (added.length > 0 && !entityTypes.includes(type)) {
    refuse(
      owner,
      `adds ${added.map(({ name }) => `${type}.${name.value}`).join(', ')}, but ${type} is a value of the contract: expected a type of its own`,
    );
  }
  if (type === 'Owner') return ownerType(known, added);
  const external = added.length > 0 ? ['id', 'visibility', ...added.flatMap(requiredFields)] : [];
  return {
    kind: Kind.OBJECT_TYPE_DEFINITION,
    name: { kind: Kind.NAME, value: type },
    directives: [
      ...(added.length > 0 ? directive('@key(fields: "id visibility")') : []),
      ...directive('@key(fields: "ref", resolvable: false)'),
    ],
    fields: [
      field('ref: ID! @inaccessible @shareable'),
      ...[...new Set(external)].flatMap((name) => known.get(name) ?? []).map(asExternal),
      ...added,
    ],
  };
}

function ownerType(known: ReadonlyMap<string, FieldDefinitionNode>, added: readonly FieldDefinitionNode[]) {
  const resolvable = added.length > 0 ? '' : ', resolvable: false';
  return {
    kind: Kind.OBJECT_TYPE_DEFINITION,
    name: { kind: Kind.NAME, value: 'Owner' },
    directives: directive(`@key(fields: "id"${resolvable})`),
    fields: [...[known.get('id')].filter((id) => id !== undefined), ...added],
  } as const;
}

function checkDirectives(owner: string, definition: DefinitionNode): void {
  const text = print(definition);
  for (const name of refusedDirectives) {
    if (new RegExp(`@(federation__)?${name}\\b`).test(text) && definition.kind !== Kind.DIRECTIVE_DEFINITION) {
      refuse(
        owner,
        `uses @${name}, which the gateway does not enforce: expected none of ${refusedDirectives.map((other) => `@${other}`).join(', ')}`,
      );
    }
  }
}

/** Whether a type stands in the contract and is carried by every subgraph that needs it. */
const isContractValue = (name: string): boolean =>
  contract.has(name) && !entityTypes.includes(name) && name !== 'Query';

function contractCopy(definition: DefinitionNode): DefinitionNode {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION
    ? { ...definition, directives: directive('@shareable') }
    : definition;
}

/**
 * What an owner's SDL holds beyond the contract, as the SDL of a subgraph of its own, or null where it adds nothing.
 * The contract's fields are left out: they are routed by the record's id, never by the planner.
 *
 * @param sdl what the owner answers to `_service { sdl }`
 * @throws EXTENSION_REFUSED where the extension cannot be taken; the message names what is in the way
 */
export function extensionOf(owner: string, sdl: string): string | null {
  const definitions = parse(sdl, { noLocation: true }).definitions;
  for (const definition of definitions) checkDirectives(owner, definition);
  const objects = new Map<string, ObjectNode[]>();
  for (const object of definitions.filter(isObject)) {
    objects.set(object.name.value, [...(objects.get(object.name.value) ?? []), object]);
  }
  const entities = entityTypes.map((type) => extendedEntity(owner, type, objects.get(type) ?? []));
  for (const [type, nodes] of objects) if (isContractValue(type)) extendedEntity(owner, type, nodes);
  const root = (objects.get('Query') ?? []).flatMap(({ fields }) => fields ?? []);
  const ownRoot = root.filter(({ name }) => !rootFields.has(name.value));
  const ownTypes = definitions.filter((definition): definition is TypeDefinitionNode => {
    const name = 'name' in definition && definition.name ? definition.name.value : '';
    return definition.kind.endsWith('TypeDefinition') && !contract.has(name) && !federationTypes.test(name);
  });
  const extended = entities.filter(({ fields }) => (fields?.length ?? 0) > 1);
  if (extended.length === 0 && ownRoot.length === 0) return null;
  const query: ObjectTypeDefinitionNode[] =
    ownRoot.length === 0
      ? []
      : [{ kind: Kind.OBJECT_TYPE_DEFINITION, name: { kind: Kind.NAME, value: 'Query' }, fields: ownRoot }];
  const values = [...contract]
    .filter(([name]) => isContractValue(name))
    .map(([, definition]) => contractCopy(definition));
  const kept = pruneTypes(
    [...query, ...entities, ...ownTypes, ...values.filter(({ kind }) => kind.endsWith('TypeDefinition'))],
    ['Query', ...extended.map(({ name }) => name.value)],
  );
  const link = definitions.filter((definition) => definition.kind === Kind.SCHEMA_EXTENSION).map(print);
  return [federationLink(link), ...kept.map(print)].join('\n\n');
}

/** Keeps the owner's own imports from Federation and adds what this module writes into the SDL. */
function federationLink(ownLinks: readonly string[]): string {
  const imports = new Set(['@key', '@shareable', '@external', '@requires', '@inaccessible']);
  for (const link of ownLinks) for (const [name] of link.matchAll(/@\w+(?=")/g)) imports.add(name);
  const list = [...imports].filter((name) => name !== '@link').map((name) => `"${name}"`);
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${list.join(', ')}])`;
}
