import { type FacetField, facetFields, type InvertedIndex } from '../inverted-index/index.ts';

/** Which facet's filter a record fails: none, several, or the one at this position in `facetFields`. */
export const [failsNone, failsSeveral] = [-1, -2];

/** Makes the function that tells which filter a record fails; none where nothing is filtered by. */
export function facetFilter(
  { facets }: InvertedIndex,
  filter: ReadonlyMap<FacetField, readonly string[]>,
): ((slot: number) => number) | undefined {
  let active = 0;
  const wanted = new Uint8Array(facets.values.length);
  for (const [field, values] of filter) {
    if (values.length === 0) continue;
    active |= 1 << facetFields.indexOf(field);
    for (const value of values) {
      const id = facets.find(field, value);
      if (id !== undefined) wanted[id] = 1;
    }
  }
  if (active === 0) return undefined;
  const fieldOf = facets.fieldOf.values;
  return (slot) => {
    const { starts, entries } = facets;
    let failed = active;
    for (let place = starts[slot] as number; place < (starts[slot + 1] as number); place += 1) {
      const id = entries[place] as number;
      if (wanted[id] === 1) failed &= ~(1 << (fieldOf[id] as number));
    }
    if (failed === 0) return failsNone;
    return (failed & (failed - 1)) === 0 ? 31 - Math.clz32(failed) : failsSeveral;
  };
}
