import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operationsPlugin from '@graphql-codegen/typescript-operations';
import { concatAST, type DocumentNode, parse, print } from 'graphql';
import { type ComposedSubgraph, publicSchema } from '../gateway/apollo/index.ts';
import { buildSupergraph, extensionOf, routedSubgraphs } from '../gateway/composition/index.ts';
import { directorySdl } from '../gateway/directory/index.ts';
import { owners } from '../subgraphs/owners.ts';
import { searchGraphSdls } from '../subgraphs/search/index.ts';
import { fragmentsText, operationTexts } from './operation-texts.ts';

const folder = path.resolve(import.meta.dirname, '../gateway/ui/operations');

const config = {
  enumType: 'string-literal',
  enumsAsTypes: true,
  immutableTypes: true,
  useTypeImports: true,
  strictScalars: true,
  defaultScalarType: 'unknown',
  scalars: {
    DateTime: 'string',
    Date: 'string',
    URL: 'string',
    GeoJSON: '{ readonly type: string }',
    JSON: 'unknown',
    ID: 'string',
  },
};

interface Operations {
  readonly document: DocumentNode;
  readonly types: string;
  readonly header: string;
}

async function readOperations(subfolder: string, extensions: readonly ComposedSubgraph[]): Promise<Operations> {
  const own = [...routedSubgraphs, { name: 'directory', sdl: directorySdl }, ...searchGraphSdls];
  const { supergraphSdl } = buildSupergraph(own, extensions);
  const documents = readdirSync(path.join(folder, subfolder))
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({ location: file, document: parse(readFileSync(path.join(folder, subfolder, file), 'utf8')) }));
  const types = await codegen({
    filename: 'operations.ts',
    schema: parse('type Query { _: Int }'),
    schemaAst: publicSchema(supergraphSdl),
    documents,
    config,
    plugins: [{ operations: {} }],
    pluginMap: { operations: operationsPlugin },
  });
  const source = path.join('gateway/ui/operations', subfolder);
  return {
    document: concatAST(documents.map(({ document }) => document)),
    types,
    header: `// Generated from ${source} by "npm run generate". Do not edit.`,
  };
}

/** The search page's operations with their types, from the public graph without what single owners add to it. */
export async function operationTypes(): Promise<string> {
  const { document, types, header } = await readOperations('', []);
  return `${header}\nimport type { Operation } from '../ask/index.ts';\n\n${types}\n${operationTexts(document)}\n`;
}

/** The parts of operations that ask for what single owners add, from the public graph with all owners. */
export async function extensionTypes(): Promise<string> {
  const extensions = owners.flatMap(({ owner, extension }) => {
    const sdl = extensionOf(owner.id, print(extension.typeDefs));
    return sdl === null ? [] : [{ name: owner.id, sdl }];
  });
  const { document, types, header } = await readOperations('extensions', extensions);
  return `${header}\n${types}\n${fragmentsText(document)}\n`;
}
