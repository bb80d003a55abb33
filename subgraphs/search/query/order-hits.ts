import { farthestOfBox } from '../areas/index.ts';
import { boxAt } from './area-comparison.ts';
import type { Cursor } from './cursor.ts';
import type { SearchRequest } from './search-request.ts';
import type { Selection } from './selection.ts';

/** A hit at its place in an order. */
export interface OrderedHit {
  readonly number: number;
  readonly score: number | null;
  readonly cursor: Cursor;
}

interface Ranked {
  /** What hits are sorted by, greater values first: the key of the order, the time of the last change, the number. */
  readonly first: number;
  readonly time: number;
  readonly number: number;
}

/** A record lies near where all of it does: what covers the whole city is near to nobody. */
function nearness({ index }: Selection, { near }: SearchRequest['place'], slot: number): number {
  const box = boxAt(index, slot);
  return near === undefined || box === undefined ? -Number.MAX_VALUE : -farthestOfBox(near, box);
}

function keyOf(selection: Selection, { order, place }: SearchRequest): (slot: number, position: number) => number {
  const { scores } = selection;
  if (order === 'DISTANCE') return (slot) => nearness(selection, place, slot);
  return order === 'RELEVANCE' && scores !== undefined ? (_, position) => scores[position] as number : () => 0;
}

const comesBefore = (first: number, time: number, number: number, other: Ranked): boolean =>
  first !== other.first ? first > other.first : time !== other.time ? time > other.time : number > other.number;

/**
 * The next hits behind the cursor and one more, in every order but that of titles, which the index does not know. Many
 * hits are gone through and few are kept, so that nothing is made for those that are not.
 */
export function orderHits(selection: Selection, request: SearchRequest): readonly OrderedHit[] {
  const { slots, scores, index } = selection;
  const { modified, number: numbers } = index.columns;
  const { after, first: count, order } = request;
  const [afterFirst, afterTime] = (after?.key ?? []) as readonly [number?, number?];
  const start = after && { first: afterFirst as number, time: afterTime as number, number: after.number };
  const keyAt = keyOf(selection, request);
  const kept: Ranked[] = [];
  // From the last on: records mostly come in the order of time, and the newest are among the first hits.
  for (let position = slots.length - 1; position >= 0; position -= 1) {
    const slot = slots[position] as number;
    const first = keyAt(slot, position);
    const last = kept.length > count ? kept[count] : undefined;
    if (last !== undefined && first < last.first) continue;
    const [time, number] = [modified.at(slot), numbers.at(slot)];
    if (last !== undefined && !comesBefore(first, time, number, last)) continue;
    if (start !== undefined && (comesBefore(first, time, number, start) || number === start.number)) continue;
    let place = kept.length;
    while (place > 0 && comesBefore(first, time, number, kept[place - 1] as Ranked)) place -= 1;
    kept.splice(place, 0, { first, time, number });
    if (kept.length > count + 1) kept.pop();
  }
  const isScored = order === 'RELEVANCE' && scores !== undefined;
  return kept.map(({ first, time, number }) => ({
    number,
    score: isScored ? first : null,
    cursor: { key: [first, time], number },
  }));
}
