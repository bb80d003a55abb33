import { useEffect, useState } from 'preact/hooks';
import { fill } from '../language/index.ts';
import { useView } from '../layout/index.ts';
import { type Drawing, MapFrame } from '../map/index.ts';
import type { PreviewViewProps } from './preview.tsx';
import { PreviewFailure } from './preview-failure.ts';
import { PreviewState } from './preview-state.tsx';
import { PreviewTable } from './preview-table.tsx';
import { type PreviewFeatures, propertiesTable, readGeoJson } from './read-geojson.ts';
import { readStart } from './read-start.ts';
import { type Loaded, useLoaded } from './use-loaded.ts';

const mostBytes = 5_000_000;
const mostRows = 100;

/** GeoJSON on a map, and what it says as a table, in which what is clicked on the map stands first. */
export function GeoJsonPreview({ source: { address }, name }: PreviewViewProps) {
  const { texts, formats } = useView();
  const loaded = useLoaded(async (signal) => readGeoJson(await readStart(address, mostBytes, signal)));
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [undrawn, setUndrawn] = useState<PreviewFailure | null>(null);
  const [clicked, setClicked] = useState<object | null>(null);
  const read = loaded.state === 'there' && undrawn === null ? loaded.data : null;

  useEffect(() => {
    if (drawing === null || read === null) return;
    try {
      drawing.showFeatures(read.data, read.projection);
      drawing.onPoint((subject) => drawing.choose(subject), setClicked);
    } catch (error) {
      setUndrawn(new PreviewFailure(error instanceof RangeError ? 'coordinates' : 'form'));
    }
  }, [drawing, read]);

  const state: Loaded<unknown> = undrawn === null ? loaded : { state: 'failed', failure: undrawn };
  const features = read?.data.features ?? [];
  const chosen = features.filter((feature) => feature === clicked);
  const data: PreviewFeatures = { type: 'FeatureCollection', features: chosen.length > 0 ? chosen : features };
  const there = formats.count(texts.preview.features, features.length);
  return (
    <>
      <PreviewState loaded={state} address={address} there={there} />
      {read && (
        <>
          <MapFrame label={fill(texts.preview.mapOf, { name })} onOpen={setDrawing} />
          <details class="preview__properties" open={chosen.length > 0}>
            <summary>{chosen.length > 0 ? texts.preview.chosen : texts.preview.properties}</summary>
            <PreviewTable table={propertiesTable(data, mostRows)} label={fill(texts.preview.rowsOf, { name })} />
          </details>
        </>
      )}
    </>
  );
}
