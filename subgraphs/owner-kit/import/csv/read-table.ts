import { parse } from 'csv-parse/sync';
import { CatalogueSourceError, readSource, shownSource } from '../source/index.ts';
import { type Column, columns, requiredColumns } from './columns.ts';

const what = 'a CSV table of datasets';

/** Rows of a table, at the most. */
const mostRows = 20_000;

/** A row that is not empty. */
export interface TableRow {
  /** Line of the file, the header being 1. */
  readonly line: number;
  readonly cells: ReadonlyMap<Column, string>;
  /** How many cells there are behind the last column. */
  readonly surplus: number;
}

interface ParsedRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Text in UTF-8, or as Excel saves it on Windows. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const plain = (name: string): string => name.replace(/\*/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
const byPlainName = new Map<string, Column>(columns.map((column) => [plain(column), column]));

/** Which column each cell of a row belongs to, as the header says. */
function columnsOf(header: readonly string[], refuse: (got: string) => never): readonly Column[] {
  const names = [...header];
  while (names.at(-1)?.trim() === '') names.pop();
  const found = names.map((name) => {
    const column = byPlainName.get(plain(name));
    return column ?? refuse(`a column ${JSON.stringify(name)}; the columns are ${columns.join(', ')}`);
  });
  const repeated = found.find((column, position) => found.indexOf(column) !== position);
  if (repeated !== undefined) refuse(`the column "${repeated}" twice`);
  const missing = requiredColumns.filter((column) => !found.includes(column));
  if (missing.length > 0) refuse(`no column ${missing.join(', ')}`);
  return found;
}

function parseRows(text: string, refuse: (got: string) => never): readonly ParsedRow[] {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = [';', '\t', ','].find((candidate) => header.includes(candidate)) ?? ';';
  try {
    const options = {
      delimiter,
      info: true,
      to: mostRows + 2,
      relax_column_count: true,
      skip_empty_lines: true,
    } as const;
    return parse(text, options) as unknown as readonly ParsedRow[];
  } catch (error) {
    return refuse((error as Error).message);
  }
}

/**
 * Reads a table of datasets from a file or an address: CSV with semicolons, commas or tabs, in UTF-8 or Windows-1252.
 *
 * @throws CatalogueSourceError where it cannot be read, or its header is not that of the template
 */
export async function readTable(source: string, signal?: AbortSignal): Promise<readonly TableRow[]> {
  const refuse = (got: string): never => {
    throw new CatalogueSourceError(`${shownSource(source)}: expected ${what}, got ${got}`);
  };
  const { bytes } = await readSource(source, { what, accept: 'text/csv', bytes: 20_000_000, signal });
  const text = decode(bytes)
    .replace(/^\uFEFF/, '')
    .replace(/^sep=.\r?\n/i, '');
  const [header, ...rows] = parseRows(text, refuse);
  if (header === undefined) return refuse('an empty file');
  if (rows.length > mostRows) return refuse(`${rows.length} rows: at most ${mostRows} are read`);
  const columnAt = columnsOf(header.record, refuse);
  return rows
    .filter(({ record }) => record.some((cell) => cell.trim() !== ''))
    .map(({ record, info }) => ({
      line: info.lines,
      cells: new Map(columnAt.map((column, position) => [column, (record[position] ?? '').trim()])),
      surplus: record.slice(columnAt.length).filter((cell) => cell.trim() !== '').length,
    }));
}
