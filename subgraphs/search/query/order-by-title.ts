import type { Knex } from 'knex';
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
  readonly is_personal: boolean;
}

/** Numbers of hits of which one title is read: the one that everybody reads, or the one with a person's name. */
interface Titled {
  readonly column: 'title_sort' | 'personal_title_sort';
  readonly isPersonal: boolean;
  readonly numbers: readonly number[];
}

function titled({ index, slots }: Selection): readonly Titled[] {
  const { number } = index.columns;
  const [common, personal]: [number[], number[]] = [[], []];
  for (const slot of slots) (index.isPersonal(slot) ? personal : common).push(number.at(slot));
  const all: readonly Titled[] = [
    { column: 'title_sort', isPersonal: false, numbers: common },
    { column: 'personal_title_sort', isPersonal: true, numbers: personal },
  ];
  return all.filter(({ numbers }) => numbers.length > 0);
}

function flagsOf(numbers: readonly number[]): Uint8Array {
  const flags = new Uint8Array(numbers.reduce((one, other) => Math.max(one, other), 0) + 1);
  for (const number of numbers) flags[number] = 1;
  return flags;
}

/** The next hits behind the cursor and one more, by the letters of their titles. */
export async function orderByTitle(
  { knex, schema }: Database,
  selection: Selection,
  { first, after }: SearchRequest,
): Promise<readonly OrderedHit[]> {
  const isFew = selection.slots.length <= fewHits;
  const groups = titled(selection);
  const flags = new Map(isFew ? [] : groups.map(({ isPersonal, numbers }) => [isPersonal, flagsOf(numbers)]));
  const limit = isFew ? first + 1 : rowsAtOnce;
  const hits: Row[] = [];
  let [title, number] = [String(after?.key[0] ?? ''), after?.number ?? -1];
  const rowsOfGroup = ({ column, isPersonal, numbers }: Titled): Knex.Raw =>
    knex.raw(
      `(select number, :column: as title, :isPersonal::boolean as is_personal from :schema:.search_entry
        where :among and :column: is not null and (:column:, number) > (:title::text, :number::integer) order by :column:, number limit :limit)`,
      {
        schema,
        column,
        isPersonal,
        among: isFew ? knex.raw('number = any(?::integer[])', [[...numbers]]) : knex.raw('not gone'),
        title,
        number,
        limit,
      },
    );
  while (groups.length > 0 && hits.length <= first) {
    const ordered = groups.map(rowsOfGroup);
    const union = knex.raw(ordered.map(() => '?').join(' union all '), ordered);
    const rows = await rowsOf<Row>(
      knex.raw('select * from (?) as titled order by title, number limit ?', [union, limit]),
    );
    hits.push(...rows.filter((row) => isFew || flags.get(row.is_personal)?.[row.number] === 1));
    const last = rows.at(-1);
    if (last === undefined || rows.length < limit || isFew) break;
    ({ title, number } = last);
  }
  return hits
    .slice(0, first + 1)
    .map((hit) => ({ number: hit.number, score: null, cursor: { key: [hit.title], number: hit.number } }));
}
