import { useEffect, useState } from 'preact/hooks';
import { fill } from '../language/index.ts';
import { useView } from '../layout/index.ts';
import type { Drawing } from './canvas/index.ts';
import type { Footprint } from './footprint.ts';
import { MapFrame } from './map-frame.tsx';

interface RecordMapProps {
  readonly title: string;
  readonly footprint: Footprint;
}

/** What one record covers. The same is said in words among its facts. */
export function RecordMap({ title, footprint }: RecordMapProps) {
  const { texts } = useView();
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  useEffect(() => {
    drawing?.showFootprints([footprint]);
    drawing?.fit([footprint]);
  }, [drawing, footprint]);
  return <MapFrame label={fill(texts.map.ofRecord, { title })} onOpen={setDrawing} />;
}
