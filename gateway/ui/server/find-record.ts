import { type EntryKind, readEntryId } from '../../../catalogue-schema/index.ts';
import type { StaleOwner } from '../../freshness/index.ts';
import type { Ask, Operation, Problem, WithExtensions } from '../ask/index.ts';
import {
  ContactDocument,
  DatasetDocument,
  DeletedDocument,
  OwnerNamesDocument,
  ProjectDocument,
} from '../generated/operations.ts';
import type { PageRecord } from '../record/index.ts';

type LiveDocument = Operation<{ readonly record: PageRecord | null }, { readonly id: string }>;

const liveDocuments: Readonly<Record<EntryKind, LiveDocument>> = {
  dataset: DatasetDocument,
  project: ProjectDocument,
  contact: ContactDocument,
};

interface FoundRecord {
  readonly outcome: 'found';
  readonly record: PageRecord;
  /** As of when the copy is that stands in for an owner that does not answer; null where the record is live. */
  readonly copiedAt: string | null;
  /** For what of other owners copies stand. */
  readonly copies: readonly StaleOwner[];
  /** Whose part of it is missing. */
  readonly problems: readonly Problem[];
  /** The operation that asks its owner for it. */
  readonly document: string;
}

/** What is known of an id. */
export type Finding =
  | FoundRecord
  | { readonly outcome: 'deleted'; readonly deletedAt: string }
  /** Its owner takes no part in the catalogue for now. */
  | { readonly outcome: 'suspended' }
  | { readonly outcome: 'unavailable'; readonly problem: Problem }
  | { readonly outcome: 'missing' };

/** A record, live from its owner or as the mirror has it; where it is not there, why. */
export async function findRecord(ask: Ask, withExtensions: WithExtensions, id: string): Promise<Finding> {
  const parsed = readEntryId(id);
  if (parsed === undefined) return { outcome: 'missing' };
  const document = withExtensions(liveDocuments[parsed.kind]);
  const { data, problems, stale } = await ask(document, { id });
  if (data?.record) {
    const copiedAt = stale.find(({ owner }) => owner === parsed.owner)?.asOf ?? null;
    const copies = stale.filter(({ owner }) => owner !== parsed.owner);
    return { outcome: 'found', record: data.record, copiedAt, copies, problems, document };
  }
  const [problem] = problems;
  const entry = (await ask(DeletedDocument, { id })).data?.deletedEntry;
  if (entry) return { outcome: 'deleted', deletedAt: entry.deletedAt };
  if (problem) return { outcome: 'unavailable', problem };
  const owners = (await ask(OwnerNamesDocument, {})).data?.owners ?? [];
  const isSuspended = owners.some((owner) => owner.id === parsed.owner && owner.state === 'SUSPENDED');
  return { outcome: isSuspended ? 'suspended' : 'missing' };
}
