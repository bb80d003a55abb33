import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The table to fill in, with a row as an example: `template.csv`, which spreadsheets open as it is. */
export function csvTemplate(): string {
  return readFileSync(path.join(import.meta.dirname, 'template.csv'), 'utf8');
}
