import { boundingBoxOf } from '../../../catalogue-schema/index.ts';
import { countPositions, type Geometry, intersects } from '../areas/index.ts';
import type { BoundingBox, InvertedIndex } from '../inverted-index/index.ts';
import type { Constraint } from './constraint.ts';

/** Pairs of positions that are compared at the most in one search; beyond that, boxes are. */
const mostCompared = 1_000_000;
const positionsOfBox = 5;

export function boxAt({ columns }: InvertedIndex, slot: number): BoundingBox | undefined {
  const west = columns.west.at(slot);
  if (Number.isNaN(west)) return undefined;
  return { west, south: columns.south.at(slot), east: columns.east.at(slot), north: columns.north.at(slot) };
}

/** Whether a record's box touches one. A record without a box does not. */
export function touchesBox({ columns }: InvertedIndex, { west, south, east, north }: BoundingBox): Constraint {
  const [wests, souths, easts, norths] = [columns.west, columns.south, columns.east, columns.north];
  return (slot) =>
    wests.at(slot) <= east && easts.at(slot) >= west && souths.at(slot) <= north && norths.at(slot) >= south;
}

const contains = (box: BoundingBox, { west, south, east, north }: BoundingBox): boolean =>
  box.west <= west && box.east >= east && box.south <= south && box.north >= north;

/** Compares records with the areas that one search asks for, in its words and in its filter, up to a bound for both. */
export class AreaComparison {
  readonly #index: InvertedIndex;
  readonly #constraints = new Map<Geometry, Constraint>();
  #compared = 0;

  constructor(index: InvertedIndex) {
    this.#index = index;
  }

  /** False when a record was taken by its box alone. */
  get isExact(): boolean {
    return this.#compared <= mostCompared;
  }

  /** Whether a record touches an area. Only records that the viewer may see are asked about: they use up the bound. */
  touches(geometry: Geometry): Constraint {
    const known = this.#constraints.get(geometry);
    if (known !== undefined) return known;
    const constraint = this.#makeConstraint(geometry);
    this.#constraints.set(geometry, constraint);
    return constraint;
  }

  #makeConstraint(geometry: Geometry): Constraint {
    const around = boundingBoxOf(geometry);
    const positions = countPositions(geometry);
    const mayTouch = touchesBox(this.#index, around);
    const geometries = this.#index.columns.geometry;
    /** By their slots, what was found out: words are widened step by step, and a record is asked about in each. */
    const answers = new Map<number, boolean>();
    return (slot) => {
      if (!mayTouch(slot)) return false;
      const other = geometries.get(slot);
      const box = boxAt(this.#index, slot) as BoundingBox;
      if (other === undefined && contains(box, around)) return true;
      const known = answers.get(slot);
      if (known !== undefined) return known;
      this.#compared += positions * (other === undefined ? positionsOfBox : countPositions(other));
      if (!this.isExact) return true;
      const answer = intersects(geometry, other ?? box);
      answers.set(slot, answer);
      return answer;
    };
  }
}
