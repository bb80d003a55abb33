import type { EntryKind, EntryRecord, OwnerRecord } from '../../../catalogue-schema/index.ts';
import type { PreparedRecord } from './prepare-record.ts';

/** A record to be written, checked against the contract. */
export interface Upsert {
  readonly kind: EntryKind;
  readonly record: EntryRecord;
  /** When the owner changed it, ISO 8601. */
  readonly at: string;
}

/** A record that its owner says it has deleted. */
export interface Deletion {
  readonly id: string;
  /** When the owner deleted it, ISO 8601; null where it does not say so. */
  readonly at: string | null;
}

/** A change that was not taken over. */
export interface Refusal {
  /** What the owner gave as id. */
  readonly id: string;
  /** Whether the id is one of this owner's. */
  readonly isOwn: boolean;
  /** What the refused record says of who may see it, if anything. */
  readonly visibility: string | null;
  /** The owners whose people it says may see it, if it says so in good form. */
  readonly audience: readonly string[] | null;
  readonly reason: string;
}

/** A page of one owner's feed, checked; no id stands in it twice. */
export interface MirrorPage {
  readonly owner: OwnerRecord;
  readonly upserts: readonly Upsert[];
  readonly deletions: readonly Deletion[];
  readonly refusals: readonly Refusal[];
  readonly endCursor: string;
  readonly hasMore: boolean;
}

/** A page with its records as they are written. */
export interface PreparedPage extends Omit<MirrorPage, 'upserts'> {
  readonly prepared: readonly PreparedRecord[];
  /** The cursor behind which it was asked for. */
  readonly after: string | null;
  /** Ids of own records that the owner says it could not answer whole now. */
  readonly gaps: readonly string[];
}
