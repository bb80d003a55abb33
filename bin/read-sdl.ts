import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { StartError } from '../catalogue-schema/index.ts';
import { askServer, serverFailure } from './ask-server.ts';
import { CommandFailure } from './output/index.ts';

/** Reads a file, or standard input where it is `-`. @throws StartError naming the option that named the file */
export async function readSdlFile(option: string, file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  return readFile(file, 'utf8').catch((error: Error) => {
    throw new StartError(`${option}: expected a file that can be read, got "${file}": ${error.message}`);
  });
}

/** Asks a server for its SDL. @param name the subgraph's. @throws CommandFailure with OWNER_UNAVAILABLE */
export async function readServedSdl(name: string, url: string): Promise<string> {
  const { data, errors } = await askServer(name, url, '{ _service { sdl } }');
  const sdl = (data?._service as { readonly sdl?: unknown } | null | undefined)?.sdl;
  if (typeof sdl === 'string') return sdl;
  throw serverFailure(name, url, errors?.[0]?.message ?? 'expected an SDL in _service, got none');
}

function foreignOwner(name: string, url: string, id: string): CommandFailure {
  const fix = `name the address of ${name}'s server, or publish for ${id}`;
  const finding = { code: 'FOREIGN_OWNER', severity: 'error', subgraph: name, line: null, fix } as const;
  return new CommandFailure([{ ...finding, message: `${url}: expected the owner "${name}", got "${id}"` }]);
}

/**
 * Asks an owner's server for its SDL. One that does not say whose it is passes: the check of its SDL says what is missing.
 *
 * @throws CommandFailure with OWNER_UNAVAILABLE, or with FOREIGN_OWNER where it speaks for another owner
 */
export async function readOwnerSdl(name: string, url: string): Promise<string> {
  const sdl = await readServedSdl(name, url);
  const { data } = await askServer(name, url, '{ catalogueOwner { id } }');
  const id = (data?.catalogueOwner as { readonly id?: unknown } | null | undefined)?.id;
  if (typeof id === 'string' && id !== name) throw foreignOwner(name, url, id);
  return sdl;
}
