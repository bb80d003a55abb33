import Papa from 'papaparse';
import { decodeText } from './decode-text.ts';
import { PreviewFailure } from './preview-failure.ts';
import type { Start } from './read-start.ts';
import type { Table } from './table.ts';

/** Rows that are shown. */
const mostRows = 100;

/**
 * The first rows of a CSV file, whatever separates them.
 *
 * @throws PreviewFailure where it is something else
 */
export function readTable(start: Start): Table {
  const text = decodeText(start);
  if (text.includes('\0') || /^\s*[<{[]/.test(text)) throw new PreviewFailure('form');
  const { data } = Papa.parse<string[]>(text, {
    preview: mostRows + 2,
    skipEmptyLines: 'greedy',
    delimitersToGuess: [';', ',', '\t', '|'],
  });
  // What was read may end within a row.
  const whole = start.isWhole || data.length > mostRows + 1 ? data : data.slice(0, -1);
  const [columns, ...rows] = whole;
  if (columns === undefined) throw new PreviewFailure(start.isWhole ? 'empty' : 'line');
  return { columns, rows: rows.slice(0, mostRows), hasMore: !start.isWhole || rows.length > mostRows };
}
