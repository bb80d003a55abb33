import { StartError } from '../../catalogue-schema/index.ts';
import { readOwnerSdl, readSdlFile } from '../read-sdl.ts';
import type { SdlOptions } from './sdl-options.ts';

/** Reads the SDL from the file, or else from the server. @throws StartError or CommandFailure where it cannot be read */
export async function readSdl({ name, routingUrl, schema }: SdlOptions): Promise<string> {
  if (schema !== undefined) return readSdlFile('schema', schema);
  if (routingUrl !== undefined) return readOwnerSdl(name, routingUrl);
  throw new StartError('expected --routing-url or --schema, got neither');
}
