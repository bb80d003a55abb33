import type { Coordinate } from 'ol/coordinate.js';
import PointerInteraction from 'ol/interaction/Pointer.js';
import type MapBrowserEvent from 'ol/MapBrowserEvent.js';
import { transform } from 'ol/proj.js';
import type { Box } from '../footprint.ts';
import { usableBox } from './box-geometry.ts';
import { mapProjection } from './projection.ts';

/** Pixels around a corner in which it is met: fingers are broad. */
const reach = 14;

/** Pixels below which a pointer trembles and does not drag. */
const leastDrag = 5;

interface BoxInteractionOptions {
  box(): Box | null;
  /** Whether a new box is being asked for. */
  isDrawing(): boolean;
  /** Shows a box while it is dragged, and what was before it where that comes to nothing. */
  onDrag(box: Box | null): void;
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

/** Whether a pointer that goes down here means the box: a finger that scrolls past a map does not, nor do other buttons. */
function meansBox({ originalEvent, map }: MapBrowserEvent, isDrawing: boolean): boolean {
  const { button, pointerType } = originalEvent as PointerEvent;
  if (button !== 0) return false;
  return isDrawing || pointerType === 'mouse' || Boolean(map.getTargetElement()?.contains(document.activeElement));
}

/** A box that is being drawn, moved or pulled. */
interface Drag {
  readonly from: readonly number[];
  box(to: readonly [number, number]): Box;
  dragged: Box | null;
}

export interface BoxInteraction {
  readonly interaction: PointerInteraction;
  /** Leaves the box as it was before the drag. */
  cancel(): void;
}

/** Lets draw a box, move it, and pull its corners. */
export function boxInteraction({ box, isDrawing, onDrag, onEnd }: BoxInteractionOptions): BoxInteraction {
  let drag: Drag | null = null;
  const shown = (): Box | null => {
    const now = box();
    return now && usableBox(now);
  };

  function start(event: MapBrowserEvent): Drag['box'] | null {
    if (!meansBox(event, isDrawing())) return null;
    const from = degrees(event.coordinate);
    if (isDrawing()) return (to) => boxOf(from, to);
    const now = shown();
    if (now === null) return null;
    const opposite = oppositeCorner(event, now);
    if (opposite !== null) return (to) => boxOf(opposite, to);
    if (!isInside(from, now)) return null;
    return ([x, y]) => {
      const [right, up] = [x - from[0], y - from[1]];
      return { west: now.west + right, south: now.south + up, east: now.east + right, north: now.north + up };
    };
  }

  const cancel = (): void => {
    if (drag === null) return;
    drag = null;
    onDrag(box());
  };

  const interaction = new PointerInteraction({
    handleDownEvent: (event) => {
      const change = start(event);
      drag = change && { from: event.pixel, box: change, dragged: null };
      return drag !== null;
    },
    handleDragEvent: (event) => {
      if (drag === null) return;
      if ((event.activePointers ?? []).length > 1) return cancel();
      const [left = 0, top = 0] = drag.from;
      const [pointerLeft = 0, pointerTop = 0] = event.pixel;
      if (drag.dragged === null && Math.hypot(left - pointerLeft, top - pointerTop) < leastDrag) return;
      drag.dragged = drag.box(degrees(event.coordinate));
      onDrag(drag.dragged);
    },
    handleUpEvent: (event) => {
      if (event.originalEvent.type === 'pointercancel') cancel();
      const dragged = drag?.dragged ?? null;
      drag = null;
      if (dragged !== null) onEnd(dragged);
      return false;
    },
    handleMoveEvent: (event) => {
      const now = shown();
      const isMovable = now !== null && isInside(degrees(event.coordinate), now);
      const isCorner = now !== null && oppositeCorner(event, now) !== null;
      const target = event.map.getTargetElement()?.classList;
      target?.toggle('map__canvas--pull', isDrawing() || isCorner);
      target?.toggle('map__canvas--move', !isDrawing() && isMovable && !isCorner);
    },
  });
  return { interaction, cancel };
}
