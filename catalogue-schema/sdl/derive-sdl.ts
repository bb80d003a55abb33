import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
} from 'graphql';
import { contractDocument } from '../contract.ts';
import { entryKinds, typeOfKind } from '../entry-id.ts';
import { pruneTypes } from './prune-types.ts';

/** Types whose records or statements belong to an owner; all other object types are values inside a record. */
export const entityTypes = ['Dataset', 'Project', 'Contact', 'Owner'] as const;
export type EntityType = (typeof entityTypes)[number];

/** What every subgraph of the catalogue's own imports from Federation. */
export const federationLink =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@inaccessible"])';

/**
 * The gateway's own key of a record. It has the value of the id and is hidden from clients: a subgraph that refers to a
 * record by this key alone does not answer its id, so the id too is read from the record's owner, who gives it only to
 * those who may see the record. Owners never hear of it; see gateway/decisions/0002-references-by-a-hidden-key.md.
 */
export const referenceKey = '_ref';

/** The field of that key, as SDL. */
export const referenceField = `${referenceKey}: ID! @inaccessible @shareable`;

/** Records of all kinds as SDL, for a subgraph that refers to them and answers nothing else of them. */
export const recordReferences = `interface Entry {
  ${referenceKey}: ID! @inaccessible
}

${entryKinds
  .map(typeOfKind)
  .map(
    (type) => `type ${type} implements Entry @key(fields: "${referenceKey}", resolvable: false) { ${referenceField} }`,
  )
  .join('\n\n')}`;

/** The keys of a type in one subgraph. */
export interface Keys {
  readonly fields: readonly ('id' | typeof referenceKey)[];
  /** Whether the planner may reach the type by these keys. */
  readonly resolvable: boolean;
}

/** What one subgraph takes from the contract. */
export interface Derivation {
  /** Fields by entity type; `id` is always there. An entity type that is not named becomes a reference by its key. */
  readonly fields: Partial<Record<EntityType, (field: FieldDefinitionNode) => boolean>>;
  /** How the planner reaches the records of a type, and how the subgraph refers to them. */
  readonly keys: (type: EntityType) => Keys;
  /** Whether another subgraph answers the same fields. */
  readonly shareable: boolean;
  /** Whether the interface `Entry` belongs to it. */
  readonly withEntry: boolean;
  /** SDL of its own: fields of the root type, and types. A type with a name of the contract stands in for that one. */
  readonly query?: string;
}

export function directiveOf(node: { readonly directives?: readonly ConstDirectiveNode[] }, name: string) {
  return node.directives?.find((directive) => directive.name.value === name);
}

/** The routed subgraph that answers a contract field, or undefined where it is the record's own. */
export function answeringSubgraph(field: FieldDefinitionNode): 'links' | 'relations' | undefined {
  const value = directiveOf(field, 'answeredBy')?.arguments?.[0]?.value;
  return value?.kind === Kind.ENUM ? (value.value as 'links' | 'relations') : undefined;
}

/** Directives from SDL, as in `@key(fields: "id")`. */
export function directivesFrom(sdl: string): ConstDirectiveNode[] {
  const [type] = parse(`type T ${sdl}`, { noLocation: true }).definitions as [ObjectTypeDefinitionNode];
  return [...(type.directives ?? [])];
}

const contractOnly = new Set(['answeredBy', 'derived', 'internal']);

function withoutContractDirectives(field: FieldDefinitionNode): FieldDefinitionNode {
  return { ...field, directives: (field.directives ?? []).filter(({ name }) => !contractOnly.has(name.value)) };
}

const [reference] = (
  parse(`type T { ${referenceField} }`, { noLocation: true }).definitions as [ObjectTypeDefinitionNode]
)[0].fields as [FieldDefinitionNode];

function deriveEntity(type: ObjectTypeDefinitionNode, derivation: Derivation): ObjectTypeDefinitionNode {
  const isWanted = derivation.fields[type.name.value as EntityType];
  const keys = derivation.keys(type.name.value as EntityType);
  const isOwnField = (field: FieldDefinitionNode): boolean =>
    field.name.value === 'id' ? keys.fields.includes('id') : (isWanted?.(field) ?? false);
  const fields = (type.fields ?? []).filter(isOwnField).map((field) => {
    const isShared = derivation.shareable && field.name.value !== 'id';
    const { directives: own, ...plain } = withoutContractDirectives(field);
    return { ...plain, directives: isShared ? directivesFrom('@shareable') : (own ?? []) };
  });
  const resolvable = keys.resolvable ? '' : ', resolvable: false';
  return {
    ...type,
    directives: keys.fields.flatMap((field) => directivesFrom(`@key(fields: "${field}"${resolvable})`)),
    fields: keys.fields.includes(referenceKey) ? [reference, ...fields] : fields,
    interfaces: derivation.withEntry && isWanted ? (type.interfaces ?? []) : [],
  };
}

/** Derives the SDL of one subgraph from the contract. Every subgraph's view of the contract comes from here. */
export function deriveSdl(derivation: Derivation): string {
  const own = derivation.query === undefined ? [] : parse(derivation.query, { noLocation: true }).definitions;
  const isEntity = (name: string): name is EntityType => (entityTypes as readonly string[]).includes(name);
  const ownTypes = own.flatMap((definition) =>
    'name' in definition && definition.name ? [definition.name.value] : [],
  );
  const definitions: DefinitionNode[] = contractDocument.definitions.flatMap((definition): DefinitionNode[] => {
    if ('name' in definition && definition.name && ownTypes.includes(definition.name.value)) return [];
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) {
      if (definition.name.value === 'Query') return [];
      if (isEntity(definition.name.value)) return [deriveEntity(definition, derivation)];
      return [{ ...definition, directives: derivation.shareable ? directivesFrom('@shareable') : [] }];
    }
    if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION) return derivation.withEntry ? [definition] : [];
    return definition.kind === Kind.ENUM_TYPE_DEFINITION || definition.kind === Kind.SCALAR_TYPE_DEFINITION
      ? [definition]
      : [];
  });
  const roots = [...Object.keys(derivation.fields), ...ownTypes, ...(derivation.withEntry ? ['Entry'] : [])];
  const kept = pruneTypes([...definitions, ...own], roots);
  return [federationLink, ...kept.map(print)].join('\n\n');
}
