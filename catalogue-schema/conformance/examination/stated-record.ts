import { type EntryKind, readEntryId } from '../../entry-id.ts';
import { inspectRecord, recordFromAnswer } from '../../record/index.ts';
import type { FeedChange } from './feed-change.ts';
import type { Answered } from './feed-page.ts';

/** A record of the feed. */
export interface StatedRecord {
  readonly id: string;
  readonly kind: EntryKind;
  /** As it came, with what follows from it. */
  readonly answer: Answered;
  /** In the form of a record, with references as ids. */
  readonly record: Answered;
  /** What it turned out to be. */
  readonly inspected: ReturnType<typeof inspectRecord>;
  readonly isPublic: boolean;
  /** Whether it is a contact who is a person, of whom the public reads less. */
  readonly isPerson: boolean;
}

/** The owner's records in the feed, in its order. Those under another prefix are not its to answer. */
export function statedRecords(changes: readonly FeedChange[], owner: unknown): readonly StatedRecord[] {
  return changes.flatMap(({ id, kind, stated, record: answer }): StatedRecord[] => {
    const isUpsert = kind !== undefined && answer !== null && stated.operation === 'UPSERT';
    if (!isUpsert || readEntryId(id)?.owner !== owner) return [];
    const record = recordFromAnswer(kind, answer) as Answered;
    const isPublic = answer.visibility === 'PUBLIC';
    const isPerson = kind === 'contact' && answer.kind === 'PERSON';
    return [{ id, kind, answer, record, inspected: inspectRecord(kind, record), isPublic, isPerson }];
  });
}
