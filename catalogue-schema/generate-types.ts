import { readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescriptPlugin from '@graphql-codegen/typescript';
import { parse } from 'graphql';
import { recordSdl } from './record/record-sdl.ts';

const target = new URL('./generated/record-types.ts', import.meta.url);

async function generate(): Promise<string> {
  const code = await codegen({
    filename: target.pathname,
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

/** `npm run generate` writes the types; with `--check` it only compares them and fails where they differ. */
const generated = await generate();
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== generated) {
    console.error(`${target.pathname} does not fit contract.graphql: run "npm run generate" and commit the result`);
    process.exit(1);
  }
} else {
  writeFileSync(target, generated);
}
