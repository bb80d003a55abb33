import { type InvertedIndex, noDay } from '../inverted-index/index.ts';
import type { Constraint } from './constraint.ts';
import type { SearchRequest } from './search-request.ts';

/** What a search asks for of times. A record that does not state the time in question is no hit. */
export function rangeConstraints({ columns }: InvertedIndex, request: SearchRequest): Constraint[] {
  const constraints: Constraint[] = [];
  const { modified, issued, period } = request;
  if (modified !== undefined) {
    const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = modified;
    const times = columns.modified.values;
    constraints.push((slot) => (times[slot] as number) >= from && (times[slot] as number) <= to);
  }
  if (issued !== undefined) {
    const { from = noDay + 1, to = Number.POSITIVE_INFINITY } = issued;
    constraints.push((slot) => columns.issued.at(slot) >= from && columns.issued.at(slot) <= to);
  }
  if (period !== undefined) {
    const { from = noDay + 1, to = Number.POSITIVE_INFINITY } = period;
    constraints.push(
      (slot) => columns.end.at(slot) >= from && columns.start.at(slot) <= to && columns.end.at(slot) !== noDay,
    );
  }
  return constraints;
}
