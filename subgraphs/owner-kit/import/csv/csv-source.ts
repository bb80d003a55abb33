import { type Draft, itemsOfDrafts } from '../items-of-drafts.ts';
import type { RecordSource } from '../record-source.ts';
import { draftOfRow } from './draft-of-row.ts';
import { readTable } from './read-table.ts';

export interface CsvSourceOptions {
  /** Under whose prefix the records come. */
  readonly owner: string;
  /** A file or address of a table in the form of the template. */
  readonly source: string;
  /** Ends the reading early. */
  readonly signal?: AbortSignal | undefined;
}

/** Reads a table with one dataset in each row, and the contacts that the rows name. */
export function csvSource({ owner, source, signal }: CsvSourceOptions): RecordSource {
  return {
    total: async () => undefined,
    async *items() {
      const rows = await readTable(source, signal);
      function* drafts(): Generator<Draft> {
        for (const row of rows) yield draftOfRow(row, owner);
      }
      yield* itemsOfDrafts(owner, drafts());
    },
  };
}
