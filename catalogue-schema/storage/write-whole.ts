import { open, rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { StartError } from '../start-error.ts';

/** Whether there is something that is no file and must not be replaced by one, as `/dev/stdout` or a named pipe. */
async function isStream(output: string): Promise<boolean> {
  const found = await stat(output).catch(() => undefined);
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

/**
 * Writes a file beside `output` and puts it in its place at the end, so that what is there is always whole. A stream is
 * written to as it is.
 *
 * @throws StartError where the file cannot be written; what the parts throw
 */
export async function writeWhole(output: string, parts: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const refuse = (error: Error): never => {
    throw new StartError(`output: expected a file that can be written, got "${output}": ${error.message}`);
  };
  const isInPlace = await isStream(output);
  const part = isInPlace ? output : `${output}.part`;
  const file = await open(part, 'w').catch(refuse);
  try {
    await pipeline(parts, file.createWriteStream());
    if (!isInPlace) await rename(part, output).catch(refuse);
  } catch (error) {
    if (!isInPlace) await rm(part, { force: true });
    throw error;
  }
}
