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
  return (
    <Section id="weiterverwenden" title={texts.record.use}>
      <p>
        {texts.record.permalink}
        <br />
        <code class="address">{uri}</code>
      </p>
      <p>
        {texts.record.json}
        <br />
        <code class="address">curl -H 'Accept: application/json' {uri}</code>
      </p>
      <details class="query">
        <summary>{texts.record.query}</summary>
        <p>{fill(texts.record.queryHint, { address: `${publicUrl}/graphql` })}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard */}
        <pre tabIndex={0}>
          <code>{queryOf(document, id)}</code>
        </pre>
      </details>
    </Section>
  );
}
