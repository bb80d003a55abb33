import {
  type DefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type TypeDefinitionNode,
  visit,
} from 'graphql';
import { catalogueError, entityTypes, pruneTypes } from '../../catalogue-schema/index.ts';
import { contractValues } from './contract-types.ts';
import { extendedEntity } from './extended-entity.ts';
import { readExtension } from './read-extension.ts';

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
 * @throws EXTENSION_REFUSED or DIRECTIVE_REFUSED where the extension cannot be taken; the message names what is in the way
 */
export function extensionOf(owner: string, sdl: string): string | null {
  const document = parse(sdl, { noLocation: true });
  const { added, ownTypes, problems } = readExtension(document);
  const [problem] = problems;
  if (problem !== undefined) throw catalogueError(problem.code, `${owner}: ${problem.message}`, { owner });
  const root = added.get('Query') ?? [];
  const extended = entityTypes.filter((type) => added.get(type)?.length);
  if (extended.length === 0 && root.length === 0) return null;

  const referred = typesNamedIn([...ownTypes, ...[...added.values()].flat()]);
  const entities = entityTypes.map((type) => extendedEntity(type, added.get(type) ?? [], referred.has(type)));
  const query: readonly ObjectTypeDefinitionNode[] =
    root.length === 0
      ? []
      : [{ kind: Kind.OBJECT_TYPE_DEFINITION, name: { kind: Kind.NAME, value: 'Query' }, fields: root }];
  const kept = pruneTypes([...query, ...entities, ...ownTypes, ...contractValues], ['Query', ...extended]);
  return [federationLink(document.definitions), ...kept.map(print)].join('\n\n');
}
