import { coerceInputValue } from 'graphql';
import { readEntryId } from '../entry-id.ts';
import { checkMeaning } from './check-meaning.ts';
import type { EntryRecord } from './entry-record.ts';
import { recordInputType } from './record-schema.ts';

export type CheckedRecord =
  | { readonly ok: true; readonly record: EntryRecord }
  | { readonly ok: false; readonly id: string; readonly problems: readonly string[] };

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, field]) => field !== null && field !== undefined);
  return Object.fromEntries(entries.map(([name, field]) => [name, withoutNulls(field)]));
}

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
  const problems: string[] = [];
  const coerced = coerceInputValue(value, recordInputType(parsed.kind), (path, invalid, error) => {
    const field = path.length === 0 ? 'record' : path.join('.');
    problems.push(
      `${field}: ${error.message}${path.length === 0 ? '' : `, got ${JSON.stringify(invalid)?.slice(0, 200)}`}`,
    );
  });
  if (problems.length > 0) return { ok: false, id: given, problems };
  const record = withoutNulls(coerced) as EntryRecord;
  problems.push(...checkMeaning(parsed.kind, record));
  return problems.length > 0 ? { ok: false, id: given, problems } : { ok: true, record };
}
