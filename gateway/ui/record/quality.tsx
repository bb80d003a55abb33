import type { DatasetRecordFragment } from '../generated/operations.ts';
import { fill } from '../language/index.ts';
import { useView } from '../layout/index.ts';
import { Section } from './section.tsx';

type Assessment = NonNullable<DatasetRecordFragment['quality']>;

/** How complete a record is, and what would make it better. */
export function Quality({ quality: { score, missing } }: { readonly quality: Assessment }) {
  const { texts, formats } = useView();
  const names: Readonly<Record<string, string>> = texts.fields;
  const points = fill(texts.dataset.qualityScore, { n: formats.number(score) });
  return (
    <Section id="vollstaendigkeit" title={texts.dataset.quality}>
      <p class="quality">
        <meter min={0} max={100} low={50} high={80} optimum={100} value={score} aria-label={texts.dataset.quality}>
          {points}
        </meter>
        <span>{points}</span>
      </p>
      {missing.length > 0 && (
        <p>
          {texts.dataset.missing} {missing.map((field) => names[field] ?? field).join(', ')}
        </p>
      )}
    </Section>
  );
}
