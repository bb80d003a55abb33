import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { StartError } from '../start-error.ts';

/**
 * Writes a file beside `output` and puts it in its place at the end, so that what is there is always whole.
 *
 * @throws StartError where the file cannot be written; what the parts throw
 */
export async function writeWhole(output: string, parts: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const part = `${output}.part`;
  const refuse = (error: Error): never => {
    throw new StartError(`output: expected a file that can be written, got "${output}": ${error.message}`);
  };
  const file = await open(part, 'w').catch(refuse);
  try {
    await pipeline(parts, file.createWriteStream());
    await rename(part, output).catch(refuse);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
