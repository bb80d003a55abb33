import { fill } from '../language/index.ts';
import { Document, useView } from '../layout/index.ts';
import { SearchBox } from '../search/index.ts';

interface MissingPageProps {
  /** What may be searched for instead. */
  readonly query?: string;
  /** The owner that keeps the record; without one there is no such page. */
  readonly owner?: string;
  /** When the owner deleted the record; null where it keeps it, but does not answer. */
  readonly deletedAt?: string | null;
  /** Whether the owner takes no part in the catalogue for now. */
  readonly isSuspended?: boolean;
}

/** In place of what is not there: why, and a box to search for it. */
export function MissingPage({ query = '', owner, deletedAt = null, isSuspended = false }: MissingPageProps) {
  const { texts, formats } = useView();
  const present = isSuspended ? texts.suspended : texts.unavailable;
  const { title, lead } = owner === undefined ? texts.notFound : deletedAt === null ? present : texts.deleted;
  return (
    <Document title={title} isIndexed={false}>
      <div class="frame page">
        <h1>{title}</h1>
        <p class="section-lead">
          {fill(lead, { owner: owner ?? '', date: deletedAt === null ? '' : formats.date(deletedAt) })}
        </p>
        <SearchBox query={query} />
      </div>
    </Document>
  );
}
