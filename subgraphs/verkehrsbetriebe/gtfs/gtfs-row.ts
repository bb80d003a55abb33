import { StartError } from '../../../catalogue-schema/index.ts';

/** One line of a GTFS file. */
export interface GtfsRow {
  readonly file: string;
  /** Counted from 1, the header line. */
  readonly line: number;
  /** By column; an empty cell is an empty text. */
  readonly cells: Readonly<Record<string, string>>;
}

/** The cell of a column, or undefined where it is empty or there is no such column. */
export function cell(row: GtfsRow, column: string): string | undefined {
  return row.cells[column] || undefined;
}

/** An error that says where a cell is, what was expected there and what is there. */
export function wrongCell(row: GtfsRow, column: string, expected: string): StartError {
  const found = cell(row, column) ?? '';
  return new StartError(`${row.file}, line ${row.line}, ${column}: expected ${expected}, got ${JSON.stringify(found)}`);
}

/** @throws StartError where the cell is empty */
export function requiredCell(row: GtfsRow, column: string): string {
  const value = cell(row, column);
  if (value === undefined) throw wrongCell(row, column, 'a value');
  return value;
}

/**
 * A cell that holds a number from -limit to limit.
 *
 * @throws StartError where it does not
 */
export function degreesCell(row: GtfsRow, column: string, limit: number): number {
  const degrees = Number(cell(row, column) ?? Number.NaN);
  if (!(Math.abs(degrees) <= limit)) throw wrongCell(row, column, `degrees from -${limit} to ${limit}`);
  return degrees;
}

/**
 * A day, in GTFS `YYYYMMDD`, as `YYYY-MM-DD`; undefined where the cell is empty.
 *
 * @throws StartError where it is not a day
 */
export function dateCell(row: GtfsRow, column: string): string | undefined {
  const value = cell(row, column);
  if (value === undefined) return undefined;
  const day = /^\d{8}$/.test(value) ? value.replace(/^(....)(..)(..)$/, '$1-$2-$3') : '';
  const time = Date.parse(day);
  // 30 February parses, as a day in March.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(day)) {
    throw wrongCell(row, column, 'a day as YYYYMMDD');
  }
  return day;
}

/** A check that no two rows hold the same id in a column. Made anew for every file. */
export function idReader(column: string): (row: GtfsRow) => string {
  const seen = new Set<string>();
  return (row) => {
    const id = requiredCell(row, column);
    if (seen.has(id)) throw wrongCell(row, column, 'an id that no other line has');
    seen.add(id);
    return id;
  };
}
