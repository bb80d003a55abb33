import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentPlugin from '@graphql-codegen/typed-document-node';
import * as operationsPlugin from '@graphql-codegen/typescript-operations';
import { parse, print } from 'graphql';
import { type ComposedSubgraph, publicSchema } from '../gateway/apollo/index.ts';
import { buildSupergraph, extensionOf, routedSubgraphs } from '../gateway/composition/index.ts';
import { directorySdl } from '../gateway/directory/index.ts';
import { owners } from '../subgraphs/owners.ts';
import { searchGraphSdls } from '../subgraphs/search/index.ts';

const folder = path.resolve(import.meta.dirname, '../gateway/ui/operations');

const config = {
  enumType: 'string-literal',
  enumsAsTypes: true,
  immutableTypes: true,
  useTypeImports: true,
  strictScalars: true,
  defaultScalarType: 'unknown',
  scalars: { DateTime: 'string', Date: 'string', URL: 'string', GeoJSON: '{ readonly type: string }', ID: 'string' },
};

async function typesOf(subfolder: string, extensions: readonly ComposedSubgraph[]): Promise<string> {
  const own = [...routedSubgraphs, { name: 'directory', sdl: directorySdl }, ...searchGraphSdls];
  const { supergraphSdl } = buildSupergraph(own, extensions);
  const documents = readdirSync(path.join(folder, subfolder))
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({ location: file, document: parse(readFileSync(path.join(folder, subfolder, file), 'utf8')) }));
  const code = await codegen({
    filename: 'operations.ts',
    schema: parse('type Query { _: Int }'),
    schemaAst: publicSchema(supergraphSdl),
    documents,
    config,
    plugins: [{ operations: {} }, { document: {} }],
    pluginMap: { operations: operationsPlugin, document: typedDocumentPlugin },
  });
  const source = path.join('gateway/ui/operations', subfolder);
  return `// Generated from ${source} by "npm run generate". Do not edit.\n${code}`;
}

/** The search page's operations with their types, from the public graph without what single owners add to it. */
export function operationTypes(): Promise<string> {
  return typesOf('', []);
}

/** The parts of operations that ask for what single owners add, from the public graph with all owners. */
export function extensionTypes(): Promise<string> {
  const extensions = owners.flatMap(({ owner, extension }) => {
    const sdl = extensionOf(owner.id, print(extension.typeDefs));
    return sdl === null ? [] : [{ name: owner.id, sdl }];
  });
  return typesOf('extensions', extensions);
}
