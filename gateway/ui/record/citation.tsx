import { CopyIsland } from '../copy/index.ts';
import type { DatasetRecordFragment } from '../generated/operations.ts';
import { clip, fill } from '../language/index.ts';
import { useView } from '../layout/index.ts';
import { Section } from './section.tsx';

/** How to name a dataset as a source. */
export function Citation({ dataset }: { readonly dataset: DatasetRecordFragment }) {
  const { texts, formats } = useView();
  const { title, publisher, uri, version } = dataset;
  const year = (dataset.issued ?? dataset.modified).slice(0, 4);
  const edition = version ? ` ${fill(texts.dataset.citedVersion, { version })}` : '';
  const state = fill(texts.dataset.citedState, { date: formats.date(dataset.modified) });
  const retrieved = fill(texts.dataset.citationRetrieved, { date: formats.date(new Date().toISOString()) });
  const citation = `${publisher.name} (${year}): ${clip(title, 300)}.${edition} ${state} ${uri}. ${retrieved}`;
  return (
    <Section id="zitieren" title={texts.dataset.citation}>
      <p class="citation">{citation}</p>
      <CopyIsland text={citation} label={texts.copy.citation} />
    </Section>
  );
}
