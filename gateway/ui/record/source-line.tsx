import { fill } from '../language/index.ts';
import { useView } from '../layout/index.ts';

interface SourceLineProps {
  readonly owner: { readonly id: string; readonly name: string };
  readonly modified: string;
  readonly copiedAt: string | null;
}

/** Whose a record is, how fresh it is, and whether it comes from its owner just now. */
export function SourceLine({ owner, modified, copiedAt }: SourceLineProps) {
  const { texts, formats, link } = useView();
  return (
    <p class="record-head__source">
      <a href={link(`/anbieter/${owner.id}`)}>{owner.name}</a>
      <span aria-hidden="true"> · </span>
      <time dateTime={modified} title={formats.dateTime(modified)}>
        {fill(texts.search.modified, { when: formats.ago(modified) })}
      </time>
      <span aria-hidden="true"> · </span>
      {copiedAt === null
        ? fill(texts.record.live, { owner: owner.name })
        : fill(texts.record.copy, { when: formats.dateTime(copiedAt) })}
    </p>
  );
}
