import { readFileSync, writeFileSync } from 'node:fs';
import { ownerSdl } from '../catalogue-schema/index.ts';
import { extensionTypes, operationTypes } from './operation-types.ts';
import { recordTypes } from './record-types.ts';
import { style } from './style.ts';

/** Every generated file, with what makes it. */
const files: Readonly<Record<string, () => Promise<string>>> = {
  'catalogue-schema/generated/owner.graphql': async () => `${ownerSdl()}\n`,
  'catalogue-schema/generated/record-types.ts': recordTypes,
  'gateway/ui/generated/extensions.ts': extensionTypes,
  'gateway/ui/generated/operations.ts': operationTypes,
  'gateway/ui/generated/style.css': style,
};

/** `npm run generate` writes the files; with `--check` it only compares them and fails where they differ. */
for (const [file, generate] of Object.entries(files)) {
  const target = new URL(`../${file}`, import.meta.url);
  const generated = await generate();
  if (!process.argv.includes('--check')) {
    writeFileSync(target, generated);
  } else if (readFileSync(target, 'utf8') !== generated) {
    console.error(`${file} does not fit its sources: run "npm run generate" and commit the result`);
    process.exitCode = 1;
  }
}
