import { fill } from '../language/index.ts';
import { useView, WebLink } from '../layout/index.ts';
import type { Loaded } from './use-loaded.ts';

interface PreviewStateProps {
  readonly loaded: Loaded<unknown>;
  readonly address: string;
  /** What is said once it is there. */
  readonly there: string;
}

/** Says how a preview is coming along: to everybody while it is not there, and why there is none. */
export function PreviewState({ loaded, address, there }: PreviewStateProps) {
  const { texts } = useView();
  const { host } = new URL(address);
  const failure = loaded.state === 'failed' ? loaded.failure : null;
  return (
    <>
      <p class="preview__state" role="status">
        {loaded.state === 'loading' && fill(texts.preview.loading, { host })}
        {loaded.state === 'there' && there}
        {failure && fill(texts.preview.failures[failure.reason], { host, detail: failure.detail })}
      </p>
      {failure && (
        <p>
          <WebLink href={address}>{texts.preview.source}</WebLink>
        </p>
      )}
    </>
  );
}
