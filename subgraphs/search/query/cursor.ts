import { catalogueError } from '../../../catalogue-schema/index.ts';
import type { SearchOrder } from './search-request.ts';

/** The place of a hit in an order: the values that it is sorted by, and the number of its record, which is unique. */
export interface Cursor {
  readonly values: readonly (string | number)[];
  readonly number: number;
}

/** What hits are sorted by. Without words there is no score, and the newest come first. */
export type SortBy = 'score' | 'modified' | 'title_sort';

const checks: Readonly<Record<SortBy, (value: unknown) => boolean>> = {
  score: (value) => typeof value === 'number' && Number.isFinite(value),
  modified: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && isTime(value),
  title_sort: (value) => typeof value === 'string' && !/[\0\p{Surrogate}]/u.test(value),
};

function isTime(value: string): boolean {
  const time = new Date(value);
  return value >= '0001' && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(value.slice(0, 10));
}

export function sortedBy(order: SearchOrder, hasWords: boolean): readonly SortBy[] {
  if (order === 'TITLE') return ['title_sort'];
  return order === 'RELEVANCE' && hasWords ? ['score', 'modified'] : ['modified'];
}

export function writeCursor(order: SearchOrder, { values, number }: Cursor): string {
  return Buffer.from(JSON.stringify([order, ...values, number])).toString('base64url');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** @throws BAD_USER_INPUT where the text is not a cursor of this order. */
export function readCursor(text: string, order: SearchOrder, columns: readonly SortBy[]): Cursor {
  const parsed = parse(text);
  const [stated, ...rest] = Array.isArray(parsed) ? parsed : [];
  const number: unknown = rest.pop();
  const isCursor =
    stated === order &&
    rest.length === columns.length &&
    columns.every((column, index) => checks[column](rest[index])) &&
    Number.isInteger(number) &&
    Math.abs(number as number) <= 0x7fffffff;
  if (!isCursor) {
    const got = JSON.stringify(text.slice(0, 200));
    throw catalogueError('BAD_USER_INPUT', `after: expected a cursor of the same search in order ${order}, got ${got}`);
  }
  return { values: rest as (string | number)[], number: number as number };
}
