import {
  coerceInputValue,
  type GraphQLInputField,
  type GraphQLNamedInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
} from 'graphql';
import type { EntryKind } from '../entry-id.ts';
import { checkMeaning } from './check-meaning.ts';
import type { EntryRecord } from './entry-record.ts';
import type { ProblemAspect, RecordProblem } from './record-problem.ts';
import { recordInputType } from './record-schema.ts';

/** What a value turned out to be: the record in its one stored form, or why it is none. */
export type InspectedRecord =
  | { readonly ok: true; readonly record: EntryRecord }
  | { readonly ok: false; readonly problems: readonly RecordProblem[] };

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, field]) => field !== null && field !== undefined);
  return Object.fromEntries(entries.map(([name, field]) => [name, withoutNulls(field)]));
}

type Path = readonly (string | number)[];

function typeAt(kind: EntryKind, path: Path): GraphQLNamedInputType | undefined {
  let type: GraphQLNamedInputType | undefined = recordInputType(kind);
  for (const step of path) {
    if (typeof step === 'number') continue;
    const field: GraphQLInputField | undefined = isInputObjectType(type) ? type.getFields()[step] : undefined;
    type = field && getNamedType(field.type);
  }
  return type;
}

const aspectOfScalar: Readonly<Record<string, ProblemAspect>> = { Date: 'date', DateTime: 'date', URL: 'address' };

function aspectOf(type: GraphQLNamedInputType | undefined, value: unknown, message: string): ProblemAspect {
  if (value === null || value === undefined) return 'required';
  if (isEnumType(type)) return 'vocabulary';
  if (isInputObjectType(type) && message.endsWith('was not provided.')) return 'required';
  return aspectOfScalar[type?.name ?? ''] ?? 'value';
}

/**
 * Holds a value against the contract's form of a record of this kind; its id is not looked at. Problems of meaning, as
 * of the order of dates, are told once the types fit.
 */
export function inspectRecord(kind: EntryKind, value: unknown): InspectedRecord {
  const problems: RecordProblem[] = [];
  const coerced = coerceInputValue(value, recordInputType(kind), (path, invalid, { message }) => {
    const aspect = aspectOf(typeAt(kind, path), invalid, message);
    if (path.length === 0) problems.push({ aspect, field: 'record', message });
    else {
      const got = JSON.stringify(invalid)?.slice(0, 200);
      problems.push({ aspect, field: path.join('.'), message: `${message}, got ${got}` });
    }
  });
  if (problems.length > 0) return { ok: false, problems };
  const record = withoutNulls(coerced) as EntryRecord;
  problems.push(...checkMeaning(kind, record));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, record };
}
