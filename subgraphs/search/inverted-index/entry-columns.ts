import { GrowingArray } from './growing-array.ts';
import type { EntryValues, IndexedEntry } from './indexed-entry.ts';
import { standing } from './standing.ts';

const float64 = (length: number): Float64Array => new Float64Array(length);
const int32 = (length: number): Int32Array => new Int32Array(length);

const millisecondsOfDay = 86_400_000;

/** Stands for a day that is not stated: no range of days reaches it. */
export const noDay = -0x80000000;
const [firstDay, lastDay] = [-0x7fffffff, 0x7fffffff];

export function dayOf(date: string): number {
  return Math.floor(Date.parse(date) / millisecondsOfDay);
}

/** What is filtered and sorted by, a column for each, at the record's place in the index. */
export class EntryColumns {
  readonly number = new GrowingArray(int32);
  /** Milliseconds since 1970. */
  readonly modified = new GrowingArray(float64);
  /** See `standing`. */
  readonly standing = new GrowingArray(float64);
  /** Words in the title, stop words left out. */
  readonly titleLength = new GrowingArray((length) => new Uint8Array(length));
  /** Days since 1970, as are the next two. */
  readonly issued = new GrowingArray(int32);
  readonly start = new GrowingArray(int32);
  readonly end = new GrowingArray(int32);
  /** Degrees; NaN where there is no box. */
  readonly west = new GrowingArray(float64);
  readonly south = new GrowingArray(float64);
  readonly east = new GrowingArray(float64);
  readonly north = new GrowingArray(float64);
  readonly geometry = new Map<number, { readonly type: string }>();

  append(
    { number, modified, values }: Pick<IndexedEntry, 'number' | 'modified' | 'values'>,
    titleLength: number,
  ): void {
    const slot = this.number.length;
    this.number.push(number);
    this.modified.push(modified.getTime());
    this.standing.push(standing(modified.getTime(), values.completeness));
    this.titleLength.push(Math.min(titleLength, 255));
    this.issued.push(values.issued === undefined ? noDay : dayOf(values.issued));
    this.#appendPeriod(values.period);
    this.west.push(values.box?.west ?? Number.NaN);
    this.south.push(values.box?.south ?? Number.NaN);
    this.east.push(values.box?.east ?? Number.NaN);
    this.north.push(values.box?.north ?? Number.NaN);
    if (values.geometry !== undefined) this.geometry.set(slot, values.geometry);
  }

  #appendPeriod(period: EntryValues['period']): void {
    this.start.push(period === undefined ? noDay : period.start === undefined ? firstDay : dayOf(period.start));
    this.end.push(period === undefined ? noDay : period.end === undefined ? lastDay : dayOf(period.end));
  }
}
