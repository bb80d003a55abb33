import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operationsPlugin from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';
import { publicSchema } from '../gateway/apollo/index.ts';
import { buildSupergraph, routedSubgraphs } from '../gateway/composition/index.ts';
import { directorySdl } from '../gateway/directory/index.ts';
import { searchGraphSdls } from '../subgraphs/search/index.ts';
import { operationTexts } from './operation-texts.ts';

const folder = path.resolve(import.meta.dirname, '../gateway/ui/operations');

/** The search page's operations with their types, from the public graph without what single owners add to it. */
export async function operationTypes(): Promise<string> {
  const own = [...routedSubgraphs, { name: 'directory', sdl: directorySdl }, ...searchGraphSdls];
  const { supergraphSdl } = buildSupergraph(own, []);
  const schema = publicSchema(supergraphSdl);
  const documents = readdirSync(folder)
    .sort()
    .map((file) => ({ location: file, document: parse(readFileSync(path.join(folder, file), 'utf8')) }));
  const config = {
    enumType: 'string-literal',
    enumsAsTypes: true,
    immutableTypes: true,
    useTypeImports: true,
    strictScalars: true,
    defaultScalarType: 'unknown',
    scalars: { DateTime: 'string', Date: 'string', URL: 'string', GeoJSON: '{ readonly type: string }', ID: 'string' },
  };
  const code = await codegen({
    filename: 'operations.ts',
    schema: parse('type Query { _: Int }'),
    schemaAst: schema,
    documents,
    config,
    plugins: [{ operations: {} }],
    pluginMap: { operations: operationsPlugin },
  });
  const texts = operationTexts(documents.map(({ document }) => document));
  const header = `// Generated from gateway/ui/operations by "npm run generate". Do not edit.
import type { Operation } from '../ask/index.ts';
`;
  return `${header}\n${code}\n${texts}\n`;
}
