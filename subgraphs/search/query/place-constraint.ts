import { boundingBoxOf } from '../../../catalogue-schema/index.ts';
import { foldWord, isStopWord, wordsOf } from '../analyser/index.ts';
import { countPositions, distanceToBox, type Geometry, intersects } from '../areas/index.ts';
import type { BoundingBox, InvertedIndex } from '../inverted-index/index.ts';
import type { Constraint } from './constraint.ts';
import { sameWord } from './expand-word.ts';
import { scoreAlternatives } from './score-alternatives.ts';
import { ascendingSlots, type ScorePool } from './scores.ts';
import type { KnownAreas, SearchPlace } from './search-request.ts';

/** Pairs of positions that are compared at the most in one search; beyond that, boxes are. */
const mostCompared = 1_000_000;
const positionsOfBox = 5;

/** What a search asks for of places. `isExact` turns false when a record was taken by its box alone. */
export interface PlaceConstraints {
  readonly constraints: readonly Constraint[];
  /** The boxes that hits were asked to lie in. */
  readonly boxes: readonly BoundingBox[];
  isExact: boolean;
}

export function boxAt({ columns }: InvertedIndex, slot: number): BoundingBox | undefined {
  const west = columns.west.at(slot);
  if (Number.isNaN(west)) return undefined;
  return { west, south: columns.south.at(slot), east: columns.east.at(slot), north: columns.north.at(slot) };
}

function touches({ columns }: InvertedIndex, { west, south, east, north }: BoundingBox): Constraint {
  const { west: wests, south: souths, east: easts, north: norths } = columns;
  return (slot) =>
    wests.at(slot) <= east && easts.at(slot) >= west && souths.at(slot) <= north && norths.at(slot) >= south;
}

const contains = (box: BoundingBox, { west, south, east, north }: BoundingBox): boolean =>
  box.west <= west && box.east >= east && box.south <= south && box.north >= north;

/** Records that have all words of a name, wherever they have them. */
function namedSlots(index: InvertedIndex, name: string, pool: ScorePool): ReadonlySet<number> {
  const words = [...wordsOf(name)].map(foldWord).filter((word) => !isStopWord(word));
  if (words.length === 0) return new Set();
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
 * What a search asks for of places. A place's name is met by records that have its words, and, where its area is known,
 * by those that touch it. A record without a place is no hit.
 */
export function placeConstraints(
  index: InvertedIndex,
  place: SearchPlace,
  areas: KnownAreas,
  pool: ScorePool,
): PlaceConstraints {
  const { box, near, radius, names } = place;
  const constraints: Constraint[] = [];
  const boxes: BoundingBox[] = [];
  const answer = { constraints, boxes, isExact: true };
  let compared = 0;
  const within = (geometry: Geometry): Constraint => {
    const around = boundingBoxOf(geometry);
    const positions = countPositions(geometry);
    const mayTouch = touches(index, around);
    boxes.push(around);
    return (slot) => {
      if (!mayTouch(slot)) return false;
      const other = index.columns.geometry.get(slot);
      const box = boxAt(index, slot) as BoundingBox;
      if (other === undefined && contains(box, around)) return true;
      compared += positions * (other === undefined ? positionsOfBox : countPositions(other));
      if (compared > mostCompared) {
        answer.isExact = false;
        return true;
      }
      return intersects(geometry, other ?? box);
    };
  };
  if (box !== undefined) {
    constraints.push(touches(index, box));
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
    const named = names.map((name) => namedSlots(index, name, pool));
    const known = names.flatMap((name) => (areas.get(name) ?? []).map(({ geometry }) => within(geometry)));
    constraints.push((slot) => named.some((slots) => slots.has(slot)) || known.some((isWithin) => isWithin(slot)));
  }
  return answer;
}
