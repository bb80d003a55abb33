import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useView } from '../layout/index.ts';
import type { Drawing } from './canvas/index.ts';
import { TilesButton } from './tiles-button.tsx';
import { useIsNear } from './use-is-near.ts';
import { usePageId } from './use-page-id.ts';
import { whenSized } from './when-sized.ts';

interface MapFrameProps {
  /** What the map shows, in words. */
  readonly label: string;
  /** Takes the map as soon as it is drawn. */
  onOpen(drawing: Drawing): void;
  /** Buttons below the map. */
  readonly children?: ComponentChildren;
}

/** A map with its buttons. What draws it is large, and loaded when the frame is about to be seen. */
export function MapFrame({ label, onOpen, children }: MapFrameProps) {
  const { texts } = useView();
  const canvas = useRef<HTMLDivElement>(null);
  const scale = useRef<HTMLDivElement>(null);
  const [frame, isNear] = useIsNear();
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const keys = usePageId('map-keys');

  useEffect(() => {
    if (!isNear) return;
    let isGone = false;
    let opened: Drawing | null = null;
    const open = async (): Promise<void> => {
      const { Drawing } = await import('./canvas/index.ts');
      if (canvas.current !== null) await whenSized(canvas.current);
      if (isGone || canvas.current === null || scale.current === null) return;
      opened = new Drawing({ target: canvas.current, scale: scale.current });
      setDrawing(opened);
      onOpen(opened);
    };
    open().catch(() => setFailed(true));
    return () => {
      isGone = true;
      opened?.dispose();
    };
  }, [isNear, onOpen]);

  return (
    <div class="map" ref={frame}>
      <div class="map__view">
        <div
          class="map__canvas"
          ref={canvas}
          role="application"
          aria-label={label}
          aria-describedby={keys}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a map is moved with the arrow keys
          tabIndex={0}
        />
        {drawing && (
          <div class="map__zoom">
            <button
              type="button"
              aria-label={texts.map.closer}
              title={texts.map.closer}
              onClick={() => drawing.zoomBy(1)}
            >
              +
            </button>
            <button
              type="button"
              aria-label={texts.map.farther}
              title={texts.map.farther}
              onClick={() => drawing.zoomBy(-1)}
            >
              −
            </button>
          </div>
        )}
        <div class="map__corner" ref={scale} />
        {!drawing && <p class="map__wait">{hasFailed ? texts.map.failed : texts.map.loading}</p>}
      </div>
      <p class="kern-sr-only" id={keys}>
        {texts.map.keys}
      </p>
      <div class="map__below">
        {drawing && children}
        {drawing && <TilesButton drawing={drawing} />}
      </div>
    </div>
  );
}
