import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useView } from '../layout/index.ts';
import { type Box, type Drawing, home, isAtHome, MapFrame, type PlacedRecord } from '../map/index.ts';
import { boxText } from './box-text.ts';

interface SearchMapProps {
  /** What hits must lie in. */
  readonly box: Box | null;
  /** Boxes of the districts that were chosen by name. */
  readonly districts: readonly Box[];
  readonly hits: readonly PlacedRecord[];
  /** The id of the hit that is pointed to, here or in the list. */
  readonly pointed: string | null;
  onPoint(id: string | null): void;
  /** Goes to a hit in the list. */
  onOpen(id: string): void;
  onTake(box: Box | null): void;
}

/** What the map is to show: what was chosen, or else the hits, above all those at home. */
function inView({ box, districts, hits }: Pick<SearchMapProps, 'box' | 'districts' | 'hits'>): readonly Box[] {
  if (box !== null) return [box];
  if (districts.length > 0) return districts;
  const boxes = hits.flatMap((hit) => hit.bbox ?? []);
  const near = boxes.filter(isAtHome);
  if (near.length > 0) return near;
  return boxes.length > 0 ? boxes : [home];
}

/** Where the hits lie, and the box by which they are narrowed. Choosing a district by name does the same without a map. */
export function SearchMap({ box, districts, hits, pointed, onPoint, onOpen, onTake }: SearchMapProps) {
  const { texts } = useView();
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [isDrawing, setIsDrawing] = useState(false);
  const cancelDrag = useRef(() => {});
  const inSight = useRef('');
  const view = useMemo(() => inView({ box, districts, hits }), [box, districts, hits]);

  /** Takes a box that can be seen where it is. */
  function take(taken: Box): void {
    inSight.current = boxText(taken);
    setIsDrawing(false);
    onTake(taken);
  }

  // What listens to the map is told once, and finds here what is so by then.
  const newest = useRef({ box, isDrawing, onPoint, onOpen, take });
  newest.current = { box, isDrawing, onPoint, onOpen, take };

  useEffect(() => {
    if (drawing === null) return;
    cancelDrag.current = drawing.takeBox({
      box: () => newest.current.box,
      isDrawing: () => newest.current.isDrawing,
      onEnd: (taken) => newest.current.take(taken),
    });
    const idOf = (footprint: object): string => (footprint as PlacedRecord).id;
    drawing.onPoint(
      (footprint) => newest.current.onPoint(footprint && idOf(footprint)),
      (footprint) => footprint && newest.current.onOpen(idOf(footprint)),
    );
  }, [drawing]);

  useEffect(() => drawing?.showFootprints(hits), [drawing, hits]);
  useEffect(() => drawing?.showBox(box), [drawing, box]);
  // What the reader looks at stays, unless there is something else to be seen.
  useEffect(() => {
    const wanted = view.map(boxText).join();
    if (drawing === null || wanted === inSight.current) return;
    inSight.current = wanted;
    drawing.fit(view.map((bbox) => ({ bbox })));
  }, [drawing, view]);
  useEffect(() => drawing?.choose(hits.find(({ id }) => id === pointed) ?? null), [drawing, hits, pointed]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape ends what a button of the map began
    <div
      class={isDrawing ? 'search-map search-map--drawing' : 'search-map'}
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return;
        setIsDrawing(false);
        cancelDrag.current();
      }}
    >
      <MapFrame label={texts.map.ofHits} onOpen={setDrawing}>
        <button class="small-button" type="button" aria-pressed={isDrawing} onClick={() => setIsDrawing(!isDrawing)}>
          {texts.map.drawBox}
        </button>
        <button class="small-button" type="button" onClick={() => drawing && take(drawing.visibleBox())}>
          {texts.map.takeView}
        </button>
        {box !== null && (
          <button class="small-button" type="button" onClick={() => onTake(null)}>
            {texts.map.dropBox}
          </button>
        )}
      </MapFrame>
      <p class="search-map__hint" role="status">
        {isDrawing && texts.map.drawing}
      </p>
    </div>
  );
}
