import { useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../language/index.ts';
import { useView } from '../layout/index.ts';
import { type Drawing, MapFrame } from '../map/index.ts';
import type { PreviewViewProps } from './preview.tsx';
import { PreviewFailure } from './preview-failure.ts';
import { PreviewState } from './preview-state.tsx';
import { PreviewTable } from './preview-table.tsx';
import { type PreviewFeature, propertiesTable, readGeoJson } from './read-geojson.ts';
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
  const details = useRef<HTMLDetailsElement>(null);
  const read = loaded.state === 'there' && undrawn === null ? loaded.data : null;

  useEffect(() => {
    if (drawing === null || read === null) return;
    try {
      if (drawing.showFeatures(read.data, read.projection) === 0) throw new PreviewFailure('featureless');
    } catch (error) {
      const reason = error instanceof RangeError ? 'coordinates' : 'form';
      setUndrawn(error instanceof PreviewFailure ? error : new PreviewFailure(reason));
      return;
    }
    let last: object | null = null;
    drawing.onPoint(
      (subject) => drawing.choose(subject ?? last),
      (subject) => {
        last = subject;
        drawing.choose(subject);
        setClicked(subject);
        if (subject !== null && details.current !== null) details.current.open = true;
      },
    );
  }, [drawing, read]);

  const state: Loaded<unknown> = undrawn === null ? loaded : { state: 'failed', failure: undrawn };
  const features = read?.data.features ?? [];
  const place = features.indexOf(clicked as PreviewFeature);
  const others = features.filter((feature) => feature !== clicked);
  const table = propertiesTable([...features.slice(place, place + 1), ...others], mostRows);
  const there = formats.count(texts.preview.features, features.length);
  return (
    <>
      <PreviewState loaded={state} address={address} there={there} />
      {read && (
        <>
          <MapFrame label={fill(texts.preview.mapOf, { name })} onOpen={setDrawing} />
          <details class="preview__properties" ref={details}>
            <summary>{clicked ? texts.preview.chosen : texts.preview.properties}</summary>
            {/* With the key it is scrolled to its start again when another object is chosen. */}
            <PreviewTable key={place} table={table} label={fill(texts.preview.rowsOf, { name })} />
            {table.hasMore && (
              <p class="card__muted">{fill(texts.preview.firstRows, { n: formats.number(mostRows) })}</p>
            )}
          </details>
        </>
      )}
    </>
  );
}
