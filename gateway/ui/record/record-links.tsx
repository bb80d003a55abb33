import type { RecordLinkFragment } from '../generated/operations.ts';
import { clip } from '../language/index.ts';
import { useView } from '../layout/index.ts';
import { Section } from './section.tsx';

interface RecordLinksProps {
  readonly id: string;
  readonly title: string;
  /** Null where whoever answers for the relation did not; a single null where an owner did not. */
  readonly records: readonly (RecordLinkFragment | null)[] | null;
}

const longestTitle = 200;

/** Records that belong to this one. */
export function RecordLinks({ id, title, records }: RecordLinksProps) {
  const { link } = useView();
  const there = (records ?? []).filter((record) => record !== null);
  if (there.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <ul class="record-links">
        {there.map((record) => (
          <li key={record.id}>
            <a href={link(`/id/${record.id}`)}>{clip(record.title, longestTitle)}</a>
            <span class="record-links__owner">{record.owner.name}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
