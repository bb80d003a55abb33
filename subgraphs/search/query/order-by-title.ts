import { type Database, rowsOf } from '../../owner-kit/index.ts';
import type { OrderedHit } from './order-hits.ts';
import type { SearchRequest } from './search-request.ts';
import type { Selection } from './selection.ts';

/** Up to so many hits are sorted by the database; with more of them, it is quicker to go through all titles in order. */
const fewHits = 5000;
const rowsAtOnce = 2000;

interface Row {
  readonly number: number;
  readonly title: string;
}

function flagsOf({ index, slots }: Selection): Uint8Array {
  const { number } = index.columns;
  let greatest = 0;
  for (const slot of slots) greatest = Math.max(greatest, number.at(slot));
  const flags = new Uint8Array(greatest + 1);
  for (const slot of slots) flags[number.at(slot)] = 1;
  return flags;
}

/** The next hits behind the cursor and one more, by the letters of their titles. */
export async function orderByTitle(
  { knex, schema }: Database,
  selection: Selection,
  { first, after }: SearchRequest,
): Promise<readonly OrderedHit[]> {
  const { index, slots } = selection;
  const isFew = slots.length <= fewHits;
  const flags = isFew ? undefined : flagsOf(selection);
  const numbers = isFew ? Array.from(slots, (slot) => index.columns.number.at(slot)) : [];
  const limit = isFew ? first + 1 : rowsAtOnce;
  const hits: Row[] = [];
  let [title, number] = [String(after?.key[0] ?? ''), after?.number ?? -1];
  while (hits.length <= first) {
    const among = isFew ? knex.raw('number = any(?::integer[])', [numbers]) : knex.raw('not gone');
    const rows = await rowsOf<Row>(
      knex.raw(
        `select number, title_sort as title from ??.search_entry where ? and (title_sort, number) > (?::text, ?::integer)
         order by title_sort, number limit ?`,
        [schema, among, title, number, limit],
      ),
    );
    hits.push(...rows.filter((row) => flags === undefined || flags[row.number] === 1));
    const last = rows.at(-1);
    if (last === undefined || rows.length < limit || isFew) break;
    ({ title, number } = last);
  }
  return hits
    .slice(0, first + 1)
    .map((hit) => ({ number: hit.number, score: null, cursor: { key: [hit.title], number: hit.number } }));
}
