import { boundingBoxOf } from '../../../catalogue-schema/index.ts';
import { foldWord, isStopWord, wordsOf } from '../analyser/index.ts';
import { distanceToBox, type Geometry } from '../areas/index.ts';
import type { BoundingBox, InvertedIndex } from '../inverted-index/index.ts';
import { type AreaComparison, boxAt, touchesBox } from './area-comparison.ts';
import type { Constraint } from './constraint.ts';
import { sameWord } from './expand-word.ts';
import { scoreAlternatives } from './score-alternatives.ts';
import { poolFor } from './score-pools.ts';
import { ascendingSlots } from './scores.ts';
import type { KnownAreas, SearchPlace } from './search-request.ts';

/** What a search's filter asks for of places. */
export interface PlaceConstraints {
  readonly constraints: readonly Constraint[];
  /** The boxes that hits were asked to lie in. */
  readonly boxes: readonly BoundingBox[];
}

/** Records that have all words of a name, wherever they have them. */
function namedSlots(index: InvertedIndex, name: string): ReadonlySet<number> {
  const words = [...new Set([...wordsOf(name)].map(foldWord))].filter((word) => !isStopWord(word));
  if (words.length === 0) return new Set();
  const pool = poolFor(index);
  const scores = scoreAlternatives(
    index,
    [{ words: words.map((word) => sameWord(index.vocabulary, word)) }],
    undefined,
    pool,
  );
  const found = new Set(ascendingSlots(scores));
  pool.takeBack();
  return found;
}

/**
 * What a search's filter asks for of places. A place's name is met by records that have its words, and, where its area is
 * known, by those that touch it. A record without a place is no hit.
 */
export function placeConstraints(
  index: InvertedIndex,
  place: SearchPlace,
  areas: KnownAreas,
  comparison: AreaComparison,
): PlaceConstraints {
  const { box, near, radius, names } = place;
  const constraints: Constraint[] = [];
  const boxes: BoundingBox[] = [];
  const within = (geometry: Geometry): Constraint => {
    boxes.push(boundingBoxOf(geometry));
    return comparison.touches(geometry);
  };
  if (box !== undefined) {
    constraints.push(touchesBox(index, box));
    boxes.push(box);
  }
  if (place.intersects !== undefined) constraints.push(within(place.intersects));
  if (near !== undefined && radius !== undefined) {
    constraints.push((slot) => {
      const around = boxAt(index, slot);
      return around !== undefined && distanceToBox(near, around) <= radius;
    });
  }
  if (names.length > 0) {
    const named = names.map((name) => namedSlots(index, name));
    const known = names.flatMap((name) => (areas.get(name) ?? []).map(({ geometry }) => within(geometry)));
    constraints.push((slot) => named.some((slots) => slots.has(slot)) || known.some((isWithin) => isWithin(slot)));
  }
  return { constraints, boxes };
}
