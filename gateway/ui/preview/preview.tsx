import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { fill } from '../language/index.ts';
import { useView } from '../layout/index.ts';
import type { Footprint } from '../map/index.ts';
import type { PreviewSource } from './preview-of.ts';

/** What is looked into, and how it is called on its page. */
export interface PreviewViewProps {
  readonly source: PreviewSource;
  readonly name: string;
  /** Where it lies, as far as its record says. */
  readonly footprint: Footprint | null;
}

/** What shows each kind; loaded with what reads it once somebody wants it. */
const views: Readonly<Record<PreviewSource['kind'], () => Promise<ComponentType<PreviewViewProps>>>> = {
  csv: async () => (await import('./csv-preview.tsx')).CsvPreview,
  geojson: async () => (await import('./geojson-preview.tsx')).GeoJsonPreview,
  wms: async () => (await import('./wms-preview.tsx')).WmsPreview,
};

/** A look into a file or service, straight from its source: who keeps it learns of the reader, so a click is needed. */
export function Preview({ source, name, footprint }: PreviewViewProps) {
  const { texts } = useView();
  const [shown, setShown] = useState<{ readonly View: ComponentType<PreviewViewProps> } | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const { host } = new URL(source.address);
  const label = shown ? texts.preview.close : fill(texts.preview.open, { host });
  const toggle = async (): Promise<void> => {
    if (shown) return setShown(null);
    try {
      setShown({ View: await views[source.kind]() });
    } catch {
      setFailed(true);
    }
  };
  return (
    <div class="preview">
      <button
        class="small-button"
        type="button"
        aria-expanded={shown !== null}
        aria-label={`${label}: ${name}`}
        onClick={toggle}
      >
        {label}
      </button>
      {hasFailed && <p role="alert">{texts.preview.unloaded}</p>}
      {shown && <shown.View source={source} name={name} footprint={footprint} />}
    </div>
  );
}
