import { Document, useView } from '../layout/index.ts';

interface TooManyPageProps {
  /** Seconds until there may be another request. */
  readonly retryAfter: number;
}

/** In place of a page for a reader whose address asks too often. */
export function TooManyPage({ retryAfter }: TooManyPageProps) {
  const { texts, formats } = useView();
  const { title, lead } = texts.tooMany;
  return (
    <Document title={title} isIndexed={false}>
      <div class="frame page">
        <h1>{title}</h1>
        <p class="section-lead">{formats.count(lead, retryAfter)}</p>
      </div>
    </Document>
  );
}
