import { useEffect, useRef, useState } from 'preact/hooks';
import { PreviewFailure } from './preview-failure.ts';

export type Loaded<Data> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: PreviewFailure }
  | { readonly state: 'there'; readonly data: Data };

/** Loads once, and gives up when the part of the page that wants it is gone. */
export function useLoaded<Data>(load: (signal: AbortSignal) => Promise<Data>): Loaded<Data> {
  const [loaded, setLoaded] = useState<Loaded<Data>>({ state: 'loading' });
  const first = useRef(load);
  useEffect(() => {
    const gone = new AbortController();
    first.current(gone.signal).then(
      (data) => setLoaded({ state: 'there', data }),
      (error) => {
        if (gone.signal.aborted) return;
        setLoaded({ state: 'failed', failure: error instanceof PreviewFailure ? error : new PreviewFailure('form') });
      },
    );
    return () => gone.abort();
  }, []);
  return loaded;
}
