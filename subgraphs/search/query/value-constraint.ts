import type { InvertedIndex } from '../inverted-index/index.ts';
import type { Constraint } from './constraint.ts';
import type { ValueClause } from './parsed-query.ts';

/** Records that have a value. */
export function valueConstraint({ facets }: InvertedIndex, { field, value }: ValueClause): Constraint {
  const id = facets.find(field, value);
  return id === undefined ? () => false : (slot) => facets.of(slot).includes(id);
}
