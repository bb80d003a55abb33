import { fill } from '../language/index.ts';
import { useView } from '../layout/index.ts';
import type { PageRecord } from './page-record.ts';

interface VisibilityLineProps {
  readonly record: PageRecord;
  /** The names of the owners whose people, too, see a RESTRICTED record. */
  readonly audience: readonly string[];
}

/** Says of a record that is not for everybody who sees it. */
export function VisibilityLine({ record: { visibility, owner }, audience }: VisibilityLineProps) {
  const { texts, formats } = useView();
  if (visibility === 'PUBLIC') return null;
  const owners = formats.list([owner.name, ...audience]);
  return (
    <p class="record-head__source">
      {visibility === 'INTERNAL' ? texts.record.forInternal : fill(texts.record.forOwners, { owners })}
    </p>
  );
}
