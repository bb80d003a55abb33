import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Configuration } from '../configuration.ts';
import { type EntryStore, openOperations } from '../owner-kit/index.ts';
import { ownerNamed } from '../owners.ts';

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

/**
 * Writes all records of an owner as JSON lines, in the order of their ids: to a file, or else to standard output.
 *
 * @throws StartError where there is no such owner or its data cannot be opened
 */
export async function exportRecords(
  { owner, output }: { readonly owner: string | undefined; readonly output: string | undefined },
  configuration: Configuration,
): Promise<void> {
  const subgraph = ownerNamed(owner);
  const { operations, close } = await openOperations(subgraph, configuration.databaseOf(subgraph.owner.id));
  try {
    const lines = linesOf(operations);
    if (output) await pipeline(lines, createWriteStream(output));
    else await pipeline(lines, process.stdout, { end: false });
  } finally {
    await close();
  }
}
