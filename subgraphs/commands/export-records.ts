import { pipeline } from 'node:stream/promises';
import { writeWhole } from '../../catalogue-schema/storage/index.ts';
import type { Configuration } from '../configuration.ts';
import type { EntryStore } from '../owner-kit/index.ts';
import { openOwner } from './open-owner.ts';

const recordsAtOnce = 500;

/** What an export did. */
export interface ExportResult {
  readonly owner: string;
  readonly records: number;
}

async function* linesOf(store: EntryStore, wrote: (records: number) => void): AsyncGenerator<string> {
  let after = '';
  for (;;) {
    const records = await store.read(after, recordsAtOnce);
    for (const record of records) yield `${JSON.stringify(record)}\n`;
    wrote(records.length);
    const last = records.at(-1);
    if (last === undefined || records.length < recordsAtOnce) return;
    after = last.id;
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
): Promise<ExportResult> {
  const { id, operations, close } = await openOwner(owner, configuration);
  try {
    let count = 0;
    const lines = linesOf(operations, (records) => {
      count += records;
    });
    if (output) await writeWhole(output, lines);
    else await pipeline(lines, process.stdout, { end: false }).catch(ignoreClosedPipe);
    return { owner: id, records: count };
  } finally {
    await close();
  }
}
