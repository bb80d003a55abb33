import { Island } from '../layout/index.ts';
import { Preview, type PreviewViewProps } from './preview.tsx';

interface PreviewIslandProps extends Omit<PreviewViewProps, 'source'> {
  readonly source: PreviewViewProps['source'] | null;
}

/** The button that lets look into a file or service, where that is possible. */
export function PreviewIsland({ source, ...rest }: PreviewIslandProps) {
  if (source === null) return null;
  return <Island name="preview" component={Preview} properties={{ source, ...rest }} needsScript />;
}
