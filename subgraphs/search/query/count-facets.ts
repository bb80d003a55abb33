import { type FacetField, facetFields } from '../inverted-index/index.ts';
import type { Selection } from './selection.ts';

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

function addTo(counts: Uint32Array, { index }: Selection, slots: Int32Array | readonly number[]): void {
  const { starts, entries } = index.facets;
  for (let position = 0; position < slots.length; position += 1) {
    const slot = slots[position] as number;
    const end = starts[slot + 1] as number;
    for (let place = starts[slot] as number; place < end; place += 1) {
      const id = entries[place] as number;
      counts[id] = (counts[id] as number) + 1;
    }
  }
}

/** Counts of all values over the hits, at their ids. All records are counted as they come. */
function countValues(selection: Selection): Uint32Array {
  const { index, slots, visible, isEverything } = selection;
  const counts = new Uint32Array(index.facets.values.length);
  if (!isEverything) {
    addTo(counts, selection, slots);
    return counts;
  }
  for (const [audience, values] of index.valueCounts.entries()) {
    if (visible[audience] !== 1) continue;
    for (const [id, count] of values ?? []) counts[id] = (counts[id] as number) + count;
  }
  return counts;
}

/** A copy of the counts of a field's values, with the records that fail this field's filter alone counted too. */
function withNearMisses(selection: Selection, counts: Uint32Array, position: number): Uint32Array {
  const missed = selection.nearMisses.get(position);
  if (missed === undefined) return counts;
  const all = counts.slice();
  addTo(all, selection, missed);
  return all;
}

/**
 * How many hits have which value, for each of these fields, the most frequent first. A field is counted without regard
 * to its own filter, so that one sees what a further value would add.
 *
 * @param limit how many values of a field at the most
 */
export function countFacets(
  selection: Selection,
  fields: readonly FacetField[],
  limit: number,
): ReadonlyMap<FacetField, readonly FacetCount[]> {
  const { facets } = selection.index;
  const counts = countValues(selection);
  const answer = new Map<FacetField, readonly FacetCount[]>();
  for (const field of fields) {
    const position = facetFields.indexOf(field);
    const ofField = withNearMisses(selection, counts, position);
    const found: FacetCount[] = [];
    for (const id of facets.ofField(field)) {
      const count = ofField[id] as number;
      if (count > 0) found.push({ value: facets.values[id] as string, count });
    }
    found.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
    answer.set(field, found.slice(0, limit));
  }
  return answer;
}
