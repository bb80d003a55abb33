import type { Coordinate } from 'ol/coordinate.js';
import PointerInteraction from 'ol/interaction/Pointer.js';
import type MapBrowserEvent from 'ol/MapBrowserEvent.js';
import { transform } from 'ol/proj.js';
import type { Box } from '../footprint.ts';
import { mapProjection } from './projection.ts';

/** Pixels around a corner in which it is met: fingers are broad. */
const reach = 14;

interface BoxInteractionOptions {
  box(): Box | null;
  /** Whether a new box is being asked for. */
  isDrawing(): boolean;
  /** Shows a box while it is dragged. */
  onDrag(box: Box): void;
  onEnd(box: Box): void;
}

const degrees = (coordinate: Coordinate): readonly [number, number] =>
  transform(coordinate, mapProjection, 'EPSG:4326') as [number, number];

function boxOf([x, y]: readonly [number, number], [otherX, otherY]: readonly [number, number]): Box {
  return {
    west: Math.min(x, otherX),
    south: Math.min(y, otherY),
    east: Math.max(x, otherX),
    north: Math.max(y, otherY),
  };
}

/** The corner that is opposite to the one near this pixel. */
function oppositeCorner(event: MapBrowserEvent, { west, south, east, north }: Box): readonly [number, number] | null {
  const corners: readonly (readonly [number, number, number, number])[] = [
    [west, south, east, north],
    [west, north, east, south],
    [east, south, west, north],
    [east, north, west, south],
  ];
  for (const [x, y, oppositeX, oppositeY] of corners) {
    const [left = 0, top = 0] = event.map.getPixelFromCoordinate(transform([x, y], 'EPSG:4326', mapProjection));
    const [pointerLeft = 0, pointerTop = 0] = event.pixel;
    if (Math.hypot(left - pointerLeft, top - pointerTop) <= reach) return [oppositeX, oppositeY];
  }
  return null;
}

const isInside = ([x, y]: readonly [number, number], { west, south, east, north }: Box): boolean =>
  x >= west && x <= east && y >= south && y <= north;

/** Lets draw a box, move it, and pull its corners. */
export function boxInteraction({ box, isDrawing, onDrag, onEnd }: BoxInteractionOptions): PointerInteraction {
  let next: ((to: readonly [number, number]) => Box) | null = null;
  let dragged: Box | null = null;

  function start(event: MapBrowserEvent): typeof next {
    const from = degrees(event.coordinate);
    if (isDrawing()) return (to) => boxOf(from, to);
    const now = box();
    if (now === null) return null;
    const opposite = oppositeCorner(event, now);
    if (opposite !== null) return (to) => boxOf(opposite, to);
    if (!isInside(from, now)) return null;
    return ([x, y]) => {
      const [right, up] = [x - from[0], y - from[1]];
      return { west: now.west + right, south: now.south + up, east: now.east + right, north: now.north + up };
    };
  }

  return new PointerInteraction({
    handleDownEvent: (event) => {
      next = start(event);
      dragged = null;
      return next !== null;
    },
    handleDragEvent: (event) => {
      if (next === null) return;
      dragged = next(degrees(event.coordinate));
      onDrag(dragged);
    },
    handleUpEvent: () => {
      if (dragged !== null) onEnd(dragged);
      next = null;
      return false;
    },
    handleMoveEvent: (event) => {
      const now = box();
      const isMovable = now !== null && isInside(degrees(event.coordinate), now);
      const isCorner = now !== null && oppositeCorner(event, now) !== null;
      const target = event.map.getTargetElement()?.classList;
      target?.toggle('map__canvas--pull', isDrawing() || isCorner);
      target?.toggle('map__canvas--move', !isDrawing() && isMovable && !isCorner);
    },
  });
}
