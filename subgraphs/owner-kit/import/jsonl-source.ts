import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { RecordSource, SourceItem } from './record-source.ts';
import { CatalogueSourceError } from './source/index.ts';

function itemOfLine(line: string, number: number): SourceItem {
  const name = `line ${number}`;
  try {
    const record: unknown = JSON.parse(line);
    const id = (record as { id?: unknown } | null)?.id;
    return { name: typeof id === 'string' ? id : name, records: [record] };
  } catch (error) {
    return { name, problem: `expected a record as JSON on one line, got ${(error as Error).message}` };
  }
}

/**
 * Reads a file of JSON lines, one record each, as the export writes it, without holding the file in memory. Empty lines
 * are passed over; a line that is not JSON is a problem and does not end the reading.
 */
export function jsonLinesSource({ source }: { readonly source: string }): RecordSource {
  return {
    total: async () => undefined,
    async *items() {
      const lines = createInterface({ input: createReadStream(source, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
      let number = 0;
      try {
        for await (const line of lines) {
          number += 1;
          const text = line.replace(/^\uFEFF/, '').trim();
          if (text !== '') yield itemOfLine(text, number);
        }
      } catch (error) {
        throw new CatalogueSourceError(`${source}: expected a readable file, got ${(error as Error).message}`);
      }
    },
  };
}
