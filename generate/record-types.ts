import { codegen } from '@graphql-codegen/core';
import * as typescriptPlugin from '@graphql-codegen/typescript';
import { parse } from 'graphql';
import { recordSdl } from '../catalogue-schema/record/record-sdl.ts';

/** The types of records as they are stored and exchanged, from the contract. */
export async function recordTypes(): Promise<string> {
  const code = await codegen({
    filename: 'record-types.ts',
    schema: parse(recordSdl()),
    documents: [],
    config: {},
    plugins: [
      {
        typescript: {
          enumsAsTypes: true,
          useTypeImports: true,
          inputMaybeValue: 'T | null',
          avoidOptionals: { field: true, inputValue: false, object: true, defaultValue: true },
          strictScalars: true,
          scalars: {
            DateTime: 'string',
            Date: 'string',
            URL: 'string',
            GeoJSON: '{ readonly type: string }',
            ID: 'string',
          },
        },
      },
    ],
    pluginMap: { typescript: typescriptPlugin },
  });
  return `// Generated from contract.graphql by "npm run generate". Do not edit.\n${code}`;
}
