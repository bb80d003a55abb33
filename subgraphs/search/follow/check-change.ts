import { isEnumType } from 'graphql';
import {
  checkRecord,
  contractSchema,
  type EntryKind,
  isOwnerId,
  readEntryId,
  recordFromAnswer,
} from '../../../catalogue-schema/index.ts';
import type { Deletion, Refusal, Upsert } from '../mirror/index.ts';
import { shownValue } from './shown-value.ts';
import { storableText } from './storable-text.ts';

/** Characters of a record as JSON, at the most. */
const longestRecord = 1_000_000;

export type CheckedChange =
  | { readonly type: 'upsert'; readonly id: string; readonly upsert: Upsert }
  | { readonly type: 'deletion'; readonly id: string; readonly deletion: Deletion }
  | { readonly type: 'refusal'; readonly id: string; readonly refusal: Refusal };

/** A point in time of the years 1 to 9999 as `toISOString` spells it: others begin with a sign there, or are year 0. */
function readTime(at: unknown): string | null {
  const time = typeof at === 'string' ? Date.parse(at) : Number.NaN;
  if (Number.isNaN(time)) return null;
  const spelled = new Date(time).toISOString();
  return spelled >= '0001' ? spelled : null;
}

function checkUpsert(id: string, kind: EntryKind, owner: string, at: unknown, answer: unknown): Upsert | string {
  const time = readTime(at);
  if (time === null) return `at: expected a point in time, got ${JSON.stringify(at)}`;
  if (typeof answer !== 'object' || answer === null) {
    return `${kind}: expected the whole record, got ${JSON.stringify(answer ?? null)}`;
  }
  const { length } = JSON.stringify(answer);
  if (length > longestRecord) return `record: expected at most ${longestRecord} characters of JSON, got ${length}`;
  const checked = checkRecord(recordFromAnswer(kind, answer as Readonly<Record<string, unknown>>), owner);
  if (!checked.ok) return checked.problems.join('; ');
  if (checked.record.id !== id) return `id: expected the record "${id}", got "${checked.record.id}"`;
  return { kind, record: checked.record, at: time };
}

/** The visibility that a record states, or null where it is none. */
function statedVisibility(answer: unknown): string | null {
  const { visibility } = (answer ?? {}) as { visibility?: unknown };
  const known = contractSchema.getType('Visibility');
  return typeof visibility === 'string' && isEnumType(known) && known.getValue(visibility) ? visibility : null;
}

/** The audience that a record states, or null where it is none. */
function statedAudience(answer: unknown): readonly string[] | null {
  const { audience } = (answer ?? {}) as { audience?: unknown };
  const isAudience =
    Array.isArray(audience) && audience.every((owner) => typeof owner === 'string' && isOwnerId(owner));
  return isAudience ? audience : null;
}

/** Holds one change of an owner's feed against the contract. Whatever arrives, the outcome is one of the three. */
export function checkChange(value: unknown, owner: string): CheckedChange {
  const change = (value ?? {}) as Readonly<Record<string, unknown>>;
  const id = typeof change.id === 'string' ? change.id : shownValue(change.id);
  const parsed = readEntryId(id);
  const answer = parsed && change[parsed.kind];
  const isOwn = parsed?.owner === owner;
  const refuse = (problem: string): CheckedChange => {
    const reason = storableText(`${id}: ${problem}`.slice(0, 2000));
    const stated = { visibility: statedVisibility(answer), audience: statedAudience(answer) };
    return { type: 'refusal', id, refusal: { id, isOwn, ...stated, reason } };
  };
  if (parsed === undefined) return refuse(`id: expected "<owner>/<kind>/<local>", got ${shownValue(change.id)}`);
  if (!isOwn) return refuse(`id: expected the prefix "${owner}/", got ${JSON.stringify(id)}`);
  if (change.operation === 'DELETE') return { type: 'deletion', id, deletion: { id, at: readTime(change.at) } };
  if (change.operation !== 'UPSERT') {
    return refuse(`operation: expected UPSERT or DELETE, got ${shownValue(change.operation)}`);
  }
  try {
    const upsert = checkUpsert(id, parsed.kind, owner, change.at, answer);
    return typeof upsert === 'string' ? refuse(upsert) : { type: 'upsert', id, upsert };
  } catch (error) {
    return refuse((error as Error).message);
  }
}
