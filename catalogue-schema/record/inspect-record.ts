import {
  coerceInputValue,
  type GraphQLInputField,
  type GraphQLNamedInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
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

type Path = RecordProblem['path'];

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

/** Whether one place in a record is another, or within it. */
const isWithin = (place: Path, outer: Path): boolean => outer.every((step, depth) => place[depth] === step);

/**
 * Holds a value against the contract's form of a record of this kind; its id is not looked at. All problems are told at
 * once, but for those of meaning, as of the order of dates, where parts are missing that they would be about.
 */
export function inspectRecord(kind: EntryKind, value: unknown): InspectedRecord {
  const problems: RecordProblem[] = [];
  let isWhole = true;
  const coerced = coerceInputValue(value, recordInputType(kind), (path, invalid, { message }) => {
    const type = typeAt(kind, path);
    isWhole &&= isLeafType(type);
    const got = path.length === 0 ? '' : `, got ${JSON.stringify(invalid)?.slice(0, 200)}`;
    problems.push({ aspect: aspectOf(type, invalid, message), path, message: `${message}${got}` });
  });
  if (!isWhole) return { ok: false, problems };
  const record = withoutNulls(coerced) as EntryRecord;
  const isTold = ({ path }: RecordProblem): boolean =>
    path.length > 0 && problems.some((told) => isWithin(told.path, path));
  problems.push(...checkMeaning(kind, record).filter((problem) => !isTold(problem)));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, record };
}
