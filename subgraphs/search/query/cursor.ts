import { catalogueError } from '../../../catalogue-schema/index.ts';
import type { SearchOrder } from './search-request.ts';

/** The place of a hit in an order: what it is sorted by, and the number of its record, which is unique. */
export interface Cursor {
  readonly key: SortKey;
  readonly number: number;
}

/**
 * What hits are sorted by, in falling order: the score and then the time of the last change; the time; the distance with
 * its sign turned. By title it is a text, in rising order.
 */
export type SortKey = readonly [number, number] | readonly [string];

export function writeCursor(order: SearchOrder, { key, number }: Cursor): string {
  return Buffer.from(JSON.stringify([order, ...key, number])).toString('base64url');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

function readKey(order: SearchOrder, values: readonly unknown[]): SortKey | undefined {
  if (order === 'TITLE') {
    const [title, ...others] = values;
    const isTitle = typeof title === 'string' && !/[\0\p{Surrogate}]/u.test(title) && others.length === 0;
    return isTitle ? [title] : undefined;
  }
  const [first, second, ...others] = values;
  const areNumbers = Number.isFinite(first) && Number.isFinite(second) && others.length === 0;
  return areNumbers ? [first as number, second as number] : undefined;
}

/** @throws BAD_USER_INPUT where the text is not a cursor of this order. */
export function readCursor(text: string, order: SearchOrder): Cursor {
  const parsed = parse(text);
  const [stated, ...rest] = Array.isArray(parsed) ? parsed : [];
  const number: unknown = rest.pop();
  const key = stated === order ? readKey(order, rest) : undefined;
  if (key === undefined || !Number.isInteger(number) || Math.abs(number as number) > 0x7fffffff) {
    const got = JSON.stringify(text.slice(0, 200));
    throw catalogueError('BAD_USER_INPUT', `after: expected a cursor of the same search in order ${order}, got ${got}`);
  }
  return { key, number: number as number };
}
