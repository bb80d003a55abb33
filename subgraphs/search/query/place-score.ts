import type { BoundingBox, InvertedIndex } from '../inverted-index/index.ts';
import { boxAt } from './area-comparison.ts';
import { mostForPlace } from './likeness.ts';
import { placeFit } from './place-fit.ts';

/** What a record gains by lying in the place that was asked for. */
export function placeScore(index: InvertedIndex, slot: number, boxes: readonly BoundingBox[]): number {
  const box = boxAt(index, slot);
  let best = 0;
  if (box !== undefined) for (const asked of boxes) best = Math.max(best, placeFit(box, asked));
  return mostForPlace * best;
}
