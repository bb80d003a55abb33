import { fill } from '../language/index.ts';
import { Document, useView } from '../layout/index.ts';
import { SearchBox } from '../search/index.ts';

interface MissingPageProps {
  /** The owner that keeps the record but does not answer; without one there is no such page. */
  readonly owner?: string | undefined;
}

/** In place of what is not there: why, and a box to search for it. */
export function MissingPage({ owner }: MissingPageProps) {
  const { texts } = useView();
  const { title, lead } = owner === undefined ? texts.notFound : texts.unavailable;
  return (
    <Document title={title} isIndexed={false}>
      <div class="frame page">
        <h1>{title}</h1>
        <p class="section-lead">{fill(lead, { owner: owner ?? '' })}</p>
        <SearchBox />
      </div>
    </Document>
  );
}
