import type { EntryKind, ErrorCode } from '../../../catalogue-schema/index.ts';

export interface KindCounts {
  /** Records that arrived, whatever became of them. */
  readonly read: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Records that a person changed or deleted here, and that the source has otherwise: they stay as the person left them. */
  readonly kept: number;
  readonly refused: number;
}

/** Something that was read and not written. */
export interface Refusal {
  /** What the source calls it. */
  readonly name: string;
  /** The record's id, where it has a usable one. */
  readonly id?: string;
  readonly reason: string;
}

/** Why an import ended early. */
export interface ImportFailure {
  readonly from: 'source' | 'store';
  /** Present where a limit ended it. */
  readonly code?: ErrorCode;
  readonly message: string;
}

/** What an import did, complete also where it ended early. */
export interface ImportSummary {
  readonly owner: string;
  readonly origin: string;
  readonly counts: Readonly<Record<EntryKind, KindCounts>>;
  readonly refusals: readonly Refusal[];
  /** Why the import ended before the source did. What the counts say was written by then. */
  readonly failure?: ImportFailure;
  /** How many records were deleted, where pruning was asked for and done. */
  readonly deleted?: number;
  /** Why nothing was pruned although it was asked for. */
  readonly notPruned?: string;
}
