import { fill } from '../language/index.ts';
import { Island, useView } from '../layout/index.ts';
import { Preview, type PreviewViewProps } from './preview.tsx';
import { isReadable, originOf } from './preview-of.ts';

interface PreviewIslandProps extends Omit<PreviewViewProps, 'source'> {
  readonly source: PreviewViewProps['source'] | null;
  /** What the page may ask. */
  readonly origins: readonly string[];
}

/** The button that lets look into a file or service, where that is possible. */
export function PreviewIsland({ source, origins, ...rest }: PreviewIslandProps) {
  const { texts, publicUrl } = useView();
  if (source === null) return null;
  if (!isReadable(source, publicUrl)) {
    return <p class="card__muted">{fill(texts.preview.insecure, { host: new URL(source.address).host })}</p>;
  }
  if (!origins.includes(originOf(source))) return null;
  return <Island name="preview" component={Preview} properties={{ source, ...rest }} needsScript />;
}
