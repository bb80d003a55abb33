import { readEntryId } from '../entry-id.ts';
import type { EntryRecord } from './entry-record.ts';
import { inspectRecord } from './inspect-record.ts';
import { problemText } from './record-problem.ts';

export type CheckedRecord =
  | { readonly ok: true; readonly record: EntryRecord }
  | { readonly ok: false; readonly id: string; readonly problems: readonly string[] };

/**
 * Holds a value against the contract and returns it in its one stored form: lists filled in, nulls left out, times and
 * addresses in canonical spelling. Every problem names the field and what arrived there.
 *
 * @param owner where given, the owner under whose prefix the id must be
 */
export function checkRecord(value: unknown, owner?: string): CheckedRecord {
  const id = (value as { id?: unknown } | null)?.id;
  const parsed = typeof id === 'string' ? readEntryId(id) : undefined;
  const given = typeof id === 'string' ? id : JSON.stringify(id ?? null);
  if (parsed === undefined) {
    return { ok: false, id: given, problems: [`id: expected "<owner>/<kind>/<local>", got ${JSON.stringify(id)}`] };
  }
  if (owner !== undefined && parsed.owner !== owner) {
    return { ok: false, id: given, problems: [`id: expected the prefix "${owner}/", got ${JSON.stringify(id)}`] };
  }
  const inspected = inspectRecord(parsed.kind, value);
  if (inspected.ok) return inspected;
  return { ok: false, id: given, problems: inspected.problems.map(problemText) };
}
