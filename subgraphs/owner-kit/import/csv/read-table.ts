import { parse } from 'csv-parse';
import type { ErrorCode } from '../../../../catalogue-schema/index.ts';
import { parseParts, partsOfText } from '../slices/index.ts';
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

type Refuse = (got: string, code?: ErrorCode) => never;

/** Which column each cell of a row belongs to, as the header says. */
function columnsOf(header: readonly string[], refuse: Refuse): readonly Column[] {
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

/** Makes rows of the cells that a parser gives; the first of them are the header. */
class RowMaker {
  readonly rows: TableRow[] = [];
  readonly #refuse: Refuse;
  #columns: readonly Column[] | undefined;

  constructor(refuse: Refuse) {
    this.#refuse = refuse;
  }

  take({ record, info }: ParsedRow): void {
    if (this.#columns === undefined) {
      this.#columns = columnsOf(record, this.#refuse);
      return;
    }
    if (record.every((cell) => cell.trim() === '')) return;
    if (this.rows.length >= mostRows) this.#refuse(`more than ${mostRows} rows`, 'SOURCE_TOO_LARGE');
    this.rows.push({
      line: info.lines,
      cells: new Map(this.#columns.map((column, position) => [column, (record[position] ?? '').trim()])),
      surplus: record.slice(this.#columns.length).filter((cell) => cell.trim() !== '').length,
    });
  }
}

/**
 * Reads a table of datasets from a file or an address: CSV with semicolons, commas or tabs, in UTF-8 or Windows-1252.
 * Other work of this process goes on meanwhile.
 *
 * @throws CatalogueSourceError where it cannot be read, or its header is not that of the template; the reason of the
 *   signal
 */
export async function readTable(source: string, signal?: AbortSignal): Promise<readonly TableRow[]> {
  const refuse: Refuse = (got, code) => {
    throw new CatalogueSourceError(`${shownSource(source)}: expected ${what}, got ${got}`, code);
  };
  const { bytes } = await readSource(source, { what, accept: 'text/csv', bytes: 20_000_000, signal });
  const text = decode(bytes)
    .replace(/^\uFEFF/, '')
    .replace(/^sep=.\r?\n/i, '');
  if (text.trim() === '') refuse('an empty file');
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = [';', '\t', ','].find((candidate) => header.includes(candidate)) ?? ';';
  const parser = parse({ delimiter, info: true, relax_column_count: true, skip_empty_lines: true });
  const maker = new RowMaker(refuse);
  try {
    await parseParts(partsOfText(text, signal), parser, (row: ParsedRow) => maker.take(row));
  } catch (error) {
    if (error instanceof CatalogueSourceError) throw error;
    signal?.throwIfAborted();
    refuse((error as Error).message);
  }
  return maker.rows;
}
