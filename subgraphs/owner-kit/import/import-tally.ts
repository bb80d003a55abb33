import { type EntryKind, type EntryRecord, entryKinds, readEntryId } from '../../../catalogue-schema/index.ts';
import type { SaveOutcome } from '../records/index.ts';
import type { KindCounts, Refusal } from './import-summary.ts';

type Counting = { -readonly [Name in keyof KindCounts]: number };

/** Keeps count of what happens to the records of one import. */
export interface ImportTally {
  readonly counts: Readonly<Record<EntryKind, KindCounts>>;
  readonly refusals: readonly Refusal[];
  /** Ids that exist at the source, refused ones included. */
  readonly seen: ReadonlySet<string>;
  see(id: string): void;
  written(record: EntryRecord, outcome: SaveOutcome): void;
  /** @param id the id as it arrived, usable or not */
  refuse(name: string, id: string | undefined, reason: string): void;
}

export function importTally(owner: string): ImportTally {
  const counts = Object.fromEntries(
    entryKinds.map((kind) => [kind, { read: 0, new: 0, changed: 0, unchanged: 0, kept: 0, refused: 0 }]),
  ) as Record<EntryKind, Counting>;
  const refusals: Refusal[] = [];
  const seen = new Set<string>();
  return {
    counts,
    refusals,
    seen,
    see: (id) => void seen.add(id),
    written(record, outcome) {
      const kind = readEntryId(record.id)?.kind;
      if (kind === undefined) return;
      counts[kind].read += 1;
      counts[kind][outcome] += 1;
    },
    refuse(name, id, reason) {
      const parsed = id === undefined ? undefined : readEntryId(id);
      if (id === undefined || parsed?.owner !== owner) {
        refusals.push({ name, reason });
        return;
      }
      counts[parsed.kind].read += 1;
      counts[parsed.kind].refused += 1;
      seen.add(id);
      refusals.push({ name, id, reason });
    },
  };
}
