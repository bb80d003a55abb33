import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { StartError } from '../../../catalogue-schema/index.ts';

/** What `@apollo/generate-persisted-query-manifest` writes, as far as it is read. */
interface Manifest {
  readonly format?: unknown;
  readonly version?: unknown;
  readonly operations?: readonly { readonly id?: unknown; readonly body?: unknown }[];
}

const format = 'apollo-persisted-query-manifest';

function readManifest(text: string): ReadonlyMap<string, string> {
  const { operations, ...manifest } = JSON.parse(text) as Manifest;
  if (manifest.format !== format || manifest.version !== 1 || !Array.isArray(operations)) {
    throw new Error(`expected the format "${format}" in version 1`);
  }
  return new Map(
    operations.map(({ id, body }, index) => {
      if (typeof id === 'string' && typeof body === 'string') return [id, body];
      throw new Error(`operations[${index}]: expected "id" and "body" as text`);
    }),
  );
}

function readFolder(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  const texts = files.map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  return new Map(texts.map((text) => [createHash('sha256').update(text).digest('hex'), text]));
}

/**
 * Reads the operations that were agreed on, by what stands for them.
 *
 * @param place a manifest in Apollo's form, or a folder with one `.graphql` file for each operation
 * @throws StartError where there is none that can be read
 */
export function readOperations(place: string): ReadonlyMap<string, string> {
  try {
    return statSync(place).isDirectory() ? readFolder(place) : readManifest(readFileSync(place, 'utf8'));
  } catch (error) {
    throw new StartError(`PERSISTED_OPERATIONS: ${place}: ${(error as Error).message}`);
  }
}
