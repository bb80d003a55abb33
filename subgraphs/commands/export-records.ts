import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { StartError } from '../../catalogue-schema/index.ts';
import type { Configuration } from '../configuration.ts';
import type { EntryStore } from '../owner-kit/index.ts';
import { openOwner } from './open-owner.ts';

const recordsAtOnce = 500;

async function* linesOf(store: EntryStore): AsyncGenerator<string> {
  let after = '';
  for (;;) {
    const records = await store.read(after, recordsAtOnce);
    for (const record of records) yield `${JSON.stringify(record)}\n`;
    const last = records.at(-1);
    if (last === undefined || records.length < recordsAtOnce) return;
    after = last.id;
  }
}

/** Writes a file beside `output` and puts it in its place at the end, so that what is there is always a whole export. */
async function writeWhole(output: string, lines: AsyncIterable<string>): Promise<void> {
  const part = `${output}.part`;
  const refuse = (error: Error): never => {
    throw new StartError(`output: expected a file that can be written, got "${output}": ${error.message}`);
  };
  const file = await open(part, 'w').catch(refuse);
  try {
    await pipeline(lines, file.createWriteStream());
    await rename(part, output).catch(refuse);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Whoever reads standard output may stop when it has enough, as `head` does. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/**
 * Writes all records of an owner as JSON lines, in the order of their ids: to a file, or else to standard output.
 *
 * @throws StartError where there is no such owner, its data cannot be opened, or the file cannot be written
 */
export async function exportRecords(
  { owner, output }: { readonly owner: string | undefined; readonly output: string | undefined },
  configuration: Configuration,
): Promise<void> {
  const { operations, close } = await openOwner(owner, configuration);
  try {
    const lines = linesOf(operations);
    if (output) await writeWhole(output, lines);
    else await pipeline(lines, process.stdout, { end: false }).catch(ignoreClosedPipe);
  } finally {
    await close();
  }
}
