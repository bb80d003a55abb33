import { CopyIsland } from '../copy/index.ts';
import { fill } from '../language/index.ts';
import { useView } from '../layout/index.ts';
import { queryOf } from './query-of.ts';
import { Section } from './section.tsx';

interface ReuseProps {
  readonly id: string;
  readonly uri: string;
  readonly document: string;
}

/** How programs get this record. */
export function Reuse({ id, uri, document }: ReuseProps) {
  const { texts, publicUrl } = useView();
  const command = `curl -H 'Accept: application/json' ${uri}`;
  const query = queryOf(document, id);
  return (
    <Section id="weiterverwenden" title={texts.record.use}>
      <p>
        {texts.record.permalink}
        <br />
        <code class="address">{uri}</code>
      </p>
      <CopyIsland text={uri} label={texts.copy.permalink} />
      <p>
        {texts.record.json}
        <br />
        <code class="address">{command}</code>
      </p>
      <CopyIsland text={command} label={texts.copy.command} />
      <details class="query">
        <summary>{texts.record.query}</summary>
        <p>{fill(texts.record.queryHint, { address: `${publicUrl}/graphql` })}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard */}
        <pre tabIndex={0}>
          <code>{query}</code>
        </pre>
        <CopyIsland text={query} label={texts.copy.query} />
      </details>
    </Section>
  );
}
