import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { StartError } from '../catalogue-schema/index.ts';
import { askServer, serverFailure } from './ask-server.ts';

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
