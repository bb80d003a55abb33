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
import { pruneTypes } from './prune-types.ts';

/** Types whose records or statements belong to an owner; all other object types are values inside a record. */
export const entityTypes = ['Dataset', 'Project', 'Contact', 'Owner'] as const;
export type EntityType = (typeof entityTypes)[number];

const federationLink =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@external", "@requires"])';

/** What one subgraph takes from the contract. */
export interface Derivation {
  /** Fields by entity type; `id` is always there. An entity type that is not named becomes a reference by its key. */
  readonly fields: Partial<Record<EntityType, (field: FieldDefinitionNode) => boolean>>;
  /** Whether the planner may reach these entities by their key. */
  readonly resolvable: boolean;
  /** Whether another subgraph answers the same fields. */
  readonly shareable: boolean;
  /** Whether the interface `Entry` belongs to it. */
  readonly withEntry: boolean;
  /** Fields of the root type, as SDL, with the types that they need. */
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

function directives(...sdl: string[]): ConstDirectiveNode[] {
  const [type] = parse(`type T ${sdl.join(' ')}`, { noLocation: true }).definitions as [ObjectTypeDefinitionNode];
  return [...(type.directives ?? [])];
}

const contractOnly = new Set(['answeredBy', 'derived']);

function withoutContractDirectives(field: FieldDefinitionNode): FieldDefinitionNode {
  return { ...field, directives: (field.directives ?? []).filter(({ name }) => !contractOnly.has(name.value)) };
}

function deriveEntity(type: ObjectTypeDefinitionNode, derivation: Derivation): ObjectTypeDefinitionNode {
  const isWanted = derivation.fields[type.name.value as EntityType];
  const key = directives(`@key(fields: "id"${isWanted && derivation.resolvable ? '' : ', resolvable: false'})`);
  const fields = (type.fields ?? [])
    .filter((field) => field.name.value === 'id' || isWanted?.(field))
    .map(withoutContractDirectives)
    .map((field) =>
      derivation.shareable && field.name.value !== 'id' ? { ...field, directives: directives('@shareable') } : field,
    );
  return { ...type, directives: key, fields, interfaces: derivation.withEntry ? (type.interfaces ?? []) : [] };
}

/** Derives the SDL of one subgraph from the contract. Every subgraph's view of the contract comes from here. */
export function deriveSdl(derivation: Derivation): string {
  const own = derivation.query === undefined ? [] : parse(derivation.query, { noLocation: true }).definitions;
  const isEntity = (name: string): name is EntityType => (entityTypes as readonly string[]).includes(name);
  const definitions: DefinitionNode[] = contractDocument.definitions.flatMap((definition): DefinitionNode[] => {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) {
      if (definition.name.value === 'Query') return [];
      if (isEntity(definition.name.value)) return [deriveEntity(definition, derivation)];
      return [{ ...definition, directives: derivation.shareable ? directives('@shareable') : [] }];
    }
    if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION) return derivation.withEntry ? [definition] : [];
    return definition.kind === Kind.ENUM_TYPE_DEFINITION || definition.kind === Kind.SCALAR_TYPE_DEFINITION
      ? [definition]
      : [];
  });
  const roots = [...Object.keys(derivation.fields), 'Query', ...(derivation.withEntry ? ['Entry'] : [])];
  const kept = pruneTypes([...definitions, ...own], roots);
  return [federationLink, ...kept.map(print)].join('\n\n');
}
