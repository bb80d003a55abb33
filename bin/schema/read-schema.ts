import {
  buildASTSchema,
  buildClientSchema,
  type DefinitionNode,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  parse,
} from 'graphql';
import { StartError } from '../../catalogue-schema/index.ts';
import { askServer, serverFailure } from '../ask-server.ts';
import { readSdlFile } from '../read-sdl.ts';

export interface ReadSchema {
  readonly schema: GraphQLSchema;
  /** Whether it tells which directives are used in it: introspection does not. */
  readonly hasDirectives: boolean;
}

/** A type that is only extended, as in Federation, becomes one that is defined. */
function withoutBareExtensions(document: DocumentNode): DocumentNode {
  const nameOf = (node: DefinitionNode) => ('name' in node ? node.name?.value : undefined);
  const defined = new Set(document.definitions.filter(({ kind }) => kind.endsWith('Definition')).map(nameOf));
  const definitions = document.definitions.map((node) => {
    if (!node.kind.endsWith('TypeExtension') || defined.has(nameOf(node))) return node;
    defined.add(nameOf(node));
    return { ...node, kind: node.kind.replace('Extension', 'Definition') } as DefinitionNode;
  });
  return { ...document, definitions };
}

function fromSdl(place: string, sdl: string): ReadSchema {
  try {
    const document = withoutBareExtensions(parse(sdl));
    return { schema: buildASTSchema(document, { assumeValid: true, assumeValidSDL: true }), hasDirectives: true };
  } catch (error) {
    const line = error instanceof GraphQLError ? error.locations?.[0]?.line : undefined;
    throw new StartError(`${place}${line === undefined ? '' : `:${line}`}: ${(error as Error).message}`);
  }
}

/** The SDL of a subgraph, or else what a server tells of its schema. */
async function fromServer(url: string): Promise<ReadSchema> {
  const { data } = await askServer(url, url, '{ _service { sdl } }');
  const { sdl } = (data?._service ?? {}) as { readonly sdl?: string };
  if (sdl !== undefined) return fromSdl(url, sdl);
  const told = await askServer(url, url, getIntrospectionQuery());
  if (told.data) {
    return { schema: buildClientSchema(told.data as unknown as IntrospectionQuery), hasDirectives: false };
  }
  throw serverFailure(url, url, told.errors?.[0]?.message ?? 'expected an SDL or a schema, got none');
}

/**
 * Reads a schema from an SDL file, from a subgraph's address, or from the address of any GraphQL server that may be
 * introspected.
 *
 * @throws StartError or CommandFailure where it cannot be read
 */
export async function readSchema(place: string): Promise<ReadSchema> {
  if (/^https?:\/\//.test(place)) return fromServer(place);
  return fromSdl(place, await readSdlFile('schema', place));
}
