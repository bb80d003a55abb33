import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import { StartError } from '../../../catalogue-schema/index.ts';
import type { GtfsArchive } from './gtfs-archive.ts';
import type { GtfsRow } from './gtfs-row.ts';

/** Longer lines, in characters, come from a quotation mark that is never closed. */
const longestLine = 65_536;

/**
 * Reads a file of a GTFS feed line by line, as comma-separated values in UTF-8 with a header line
 * (https://gtfs.org/documentation/schedule/reference/#file-requirements).
 *
 * @param columns those without which the file is of no use
 * @throws StartError that names the file and the line, where a column is missing or the text is not of that form
 */
export async function* readGtfsFile(
  archive: GtfsArchive,
  file: string,
  columns: readonly string[],
): AsyncGenerator<GtfsRow> {
  let hasHeader = false;
  const checkHeader = (header: string[]): string[] => {
    hasHeader = true;
    const missing = columns.find((column) => !header.includes(column));
    if (missing !== undefined) throw new Error(`column ${missing} is missing in line 1`);
    return header;
  };
  try {
    const parser = parse({
      columns: checkHeader,
      info: true,
      bom: true,
      trim: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: longestLine,
    });
    // What goes wrong in the source comes out of the parser, which is destroyed with that error.
    pipeline(await archive.open(file), parser, () => undefined);
    for await (const { record, info } of parser) yield { file, line: info.lines, cells: record };
    if (!hasHeader) throw new Error('the header line is missing');
  } catch (error) {
    throw new StartError(`${file}: ${(error as Error).message}`);
  }
}
