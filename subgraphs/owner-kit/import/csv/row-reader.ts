import { dayOf, lineOf, urlOf } from '../values/index.ts';
import type { Column } from './columns.ts';
import type { TableRow } from './read-table.ts';

/** Reads the cells of a row, and keeps what is wrong with them: `Stand: expected a date, got "gestern"`. */
export class RowReader {
  readonly problems: string[] = [];
  readonly #row: TableRow;

  constructor(row: TableRow) {
    this.#row = row;
    if (row.surplus > 0) this.problems.push(`row: expected no cells behind the last column, got ${row.surplus}`);
  }

  refuse(column: Column, expected: string, got: string): undefined {
    this.problems.push(`${column}: expected ${expected}, got ${JSON.stringify(got)}`);
  }

  text(column: Column): string | undefined {
    return this.#row.cells.get(column) || undefined;
  }

  line(column: Column): string | undefined {
    return lineOf(this.text(column));
  }

  required(column: Column): string {
    return this.line(column) ?? this.refuse(column, 'a value', '') ?? '';
  }

  /** Several values in one cell, apart by `|` or line breaks, or also by what else is given. */
  list(column: Column, further = ''): readonly string[] {
    const parts = (this.text(column) ?? '').split(new RegExp(`[|\\n${further}]`));
    return parts.flatMap((part) => lineOf(part) ?? []);
  }

  /** A value as a vocabulary knows it. */
  known<Code>(column: Column, word: string | undefined, lookup: (word: string) => Code | undefined, expected: string) {
    if (word === undefined) return undefined;
    return lookup(word) ?? this.refuse(column, expected, word);
  }

  day(column: Column, edge: 'start' | 'end' = 'start'): string | undefined {
    return this.known(
      column,
      this.line(column),
      (text) => dayOf(text, edge),
      'a date such as 2026-05-31 or 31.05.2026',
    );
  }

  url(column: Column, word: string | undefined): string | undefined {
    return this.known(column, word, urlOf, 'an address with http or https');
  }
}
