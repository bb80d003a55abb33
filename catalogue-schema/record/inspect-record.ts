import {
  coerceInputValue,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLNamedInputType,
  GraphQLNonNull,
  getNamedType,
  isEnumType,
  isInputObjectType,
} from 'graphql';
import type { EntryKind } from '../entry-id.ts';
import { checkMeaning } from './check-meaning.ts';
import type { EntryRecord } from './entry-record.ts';
import { fillIn } from './fill-in.ts';
import type { ProblemAspect, RecordProblem } from './record-problem.ts';
import { recordInputType } from './record-schema.ts';

/** What a value turned out to be: the record in its one stored form, or why it is none. */
export type InspectedRecord =
  | { readonly ok: true; readonly record: EntryRecord }
  | { readonly ok: false; readonly problems: readonly RecordProblem[] };

/** Values of a wrong type in one record after which nobody looks on: each costs an error of graphql-js. */
const mostOfType = 200;

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, field]) => field !== null && field !== undefined);
  return Object.fromEntries(entries.map(([name, field]) => [name, withoutNulls(field)]));
}

type Path = RecordProblem['path'];

function typeAt(root: GraphQLInputObjectType, path: Path): GraphQLNamedInputType | undefined {
  let type: GraphQLNamedInputType | undefined = root;
  for (const step of path) {
    if (typeof step === 'number') continue;
    const field: GraphQLInputField | undefined = isInputObjectType(type) ? type.getFields()[step] : undefined;
    type = field && getNamedType(field.type);
  }
  return type;
}

const aspectOfScalar: Readonly<Record<string, ProblemAspect>> = { Date: 'date', DateTime: 'date', URL: 'address' };

function aspectOf(type: GraphQLNamedInputType | undefined, value: unknown): ProblemAspect {
  if (value === null || value === undefined) return 'required';
  if (isEnumType(type)) return 'vocabulary';
  return aspectOfScalar[type?.name ?? ''] ?? 'value';
}

/** What graphql-js says at an object of a field that is missing from it, and of one that it may not have. */
const ofField = /^Field "(.*)" (of required type .+ was not provided|is not defined by type .+)\./s;

function typeProblem(root: GraphQLInputObjectType, path: Path, value: unknown, message: string): RecordProblem {
  const [, field, what = ''] = ofField.exec(message) ?? [];
  if (field !== undefined) {
    return { aspect: what.startsWith('of required') ? 'required' : 'value', path: [...path, field], message };
  }
  const got = path.length === 0 ? '' : `, got ${JSON.stringify(value)?.slice(0, 200)}`;
  return { aspect: aspectOf(typeAt(root, path), value), path, message: `${message}${got}` };
}

/** Whether one place in a record is another, or within it. */
const isWithin = (place: Path, outer: Path): boolean => outer.every((step, depth) => place[depth] === step);

class TooManyError extends Error {}

/**
 * Holds a value against the contract's form of a record of this kind; its id is not looked at. All problems are told at
 * once, but for those of meaning where very many values are of a wrong type.
 *
 * @param type where the record is to be of another input type than the one in which it is stored
 */
export function inspectRecord(
  kind: EntryKind,
  value: unknown,
  type: GraphQLInputObjectType = recordInputType(kind),
): InspectedRecord {
  const problems: RecordProblem[] = [];
  const required = new GraphQLNonNull(type);
  let coerced: unknown;
  try {
    coerced = coerceInputValue(value, required, (path, invalid, { message }) => {
      problems.push(typeProblem(type, path, invalid, message));
      if (problems.length === mostOfType) throw new TooManyError();
    });
  } catch (error) {
    if (error instanceof TooManyError) return { ok: false, problems };
    throw error;
  }
  // What is missing is told already; checks of meaning find something empty in its place.
  const whole = problems.length === 0 ? coerced : fillIn(coerced, required);
  const record = withoutNulls(whole) as EntryRecord;
  const isTold = ({ path }: RecordProblem): boolean =>
    path.length > 0 && problems.some((told) => isWithin(told.path, path) || isWithin(path, told.path));
  problems.push(...checkMeaning(kind, record).filter((problem) => !isTold(problem)));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, record };
}
