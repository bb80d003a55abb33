import { useEffect, useState } from 'preact/hooks';
import { fill } from '../language/index.ts';
import { useView } from '../layout/index.ts';
import { type Drawing, MapFrame } from '../map/index.ts';
import type { PreviewViewProps } from './preview.tsx';
import { PreviewFailure } from './preview-failure.ts';
import { PreviewState } from './preview-state.tsx';
import { readLayers } from './read-layers.ts';
import { type Loaded, useLoaded } from './use-loaded.ts';

const loading: Loaded<null> = { state: 'loading' };
const there: Loaded<null> = { state: 'there', data: null };

/** A layer of a map service on a map, one at a time. */
export function WmsPreview({ source, name, footprint }: PreviewViewProps) {
  const { texts } = useView();
  const { address } = source;
  const stated = source.kind === 'wms' ? source.layers : [];
  const loaded = useLoaded(async (signal) =>
    stated.length > 0 ? stated.map((layer) => ({ name: layer, title: layer })) : readLayers(address, signal),
  );
  const layers = loaded.state === 'there' ? loaded.data : [];
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [image, setImage] = useState<{ readonly of: string; readonly loaded: Loaded<null> } | null>(null);
  const layer = chosen ?? layers[0]?.name;

  useEffect(() => {
    if (footprint) drawing?.fit([footprint]);
  }, [drawing, footprint]);

  useEffect(() => {
    if (drawing === null || layer === undefined) return;
    setImage(null);
    return drawing.showService({ address, layer }, (isShown) => {
      const loaded = isShown ? there : ({ state: 'failed', failure: new PreviewFailure('noImage') } as const);
      setImage({ of: layer, loaded });
    });
  }, [drawing, address, layer]);

  const title = layers.find((one) => one.name === layer)?.title ?? '';
  // Until the chosen layer is asked for, the image is that of the one before.
  const shown = image?.of === layer ? image?.loaded : undefined;
  return (
    <>
      <PreviewState
        loaded={loaded.state === 'there' ? (shown ?? loading) : loaded}
        address={address}
        there={fill(texts.preview.layerShown, { layer: title })}
      />
      {layers.length > 0 && (
        <>
          {layers.length > 1 && (
            <label class="preview__layer">
              {texts.preview.layer}
              <select value={layer} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
                {layers.map((one) => (
                  <option key={one.name} value={one.name}>
                    {one.title}
                  </option>
                ))}
              </select>
            </label>
          )}
          <MapFrame label={fill(texts.preview.mapOf, { name })} onOpen={setDrawing} />
        </>
      )}
    </>
  );
}
