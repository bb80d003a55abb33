import type { StaleOwner } from '../../freshness/index.ts';
import type { Problem } from '../ask/index.ts';
import type { HostingFragment } from '../generated/extensions.ts';
import type { ContactRecordFragment, DatasetRecordFragment, ProjectRecordFragment } from '../generated/operations.ts';

/** A dataset with what owners add to it, where they take part. */
export type PageDataset = DatasetRecordFragment & Partial<HostingFragment>;

/** A record as its page shows it. */
export type PageRecord = PageDataset | ProjectRecordFragment | ContactRecordFragment;

/** What the page of a record is made of. */
export interface RecordPageProps<Kind extends PageRecord = PageRecord> {
  readonly record: Kind;
  /** As of when the copy is that stands in for an owner that does not answer; null where the record is live. */
  readonly copiedAt: string | null;
  /** For what of other owners copies stand; with names of owners. */
  readonly copies: readonly StaleOwner[];
  /** Whose part of it is missing; with names of owners. */
  readonly problems: readonly Problem[];
  /** The names of the owners whose people, too, see a RESTRICTED record. */
  readonly audience: readonly string[];
  /** The operation that asks its owner for it. */
  readonly document: string;
}
