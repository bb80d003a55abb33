import type { EntryRecord } from '../../catalogue-schema/index.ts';
import type { Knowledge, TimedAnswer } from './read-answers.ts';
import { everybody, ownerOf, type Reader, seenBy } from './reader.ts';
import type { Content, RecordHistory } from './record-history.ts';

type AnswerError = NonNullable<TimedAnswer['errors']>[number];
type Path = readonly (string | number)[];
type Answered = Readonly<Record<string, unknown>> | null | undefined;

/** How an owner's failure is told. */
const codes = new Set(['OWNER_UNAVAILABLE', 'OWNER_TIMEOUT', 'OWNER_ERROR', 'FOREIGN_RECORD', 'RATE_LIMITED']);

/** What of a time limit has passed for sure where it is told that it has. */
const shareOfLimit = 0.9;

/** Whether an error says that a server was too slow, as can have been, or is left alone because it was. */
function isLate({ message }: AnswerError, { from, until }: TimedAnswer): boolean {
  const limit = /no answer within (\d+) ms/.exec(message)?.[1];
  if (limit !== undefined) return until - from >= shareOfLimit * Number(limit);
  return /no connection in time|failed too often|in flight/.test(message);
}

/** Whether an answer says of a server that should be well that it was too slow. */
export const hasLateServer = (answer: TimedAnswer, { mayFail }: Knowledge): boolean =>
  (answer.areCopiesLate === true && !mayFail('search', false)) ||
  (answer.errors ?? []).some(
    (error) => isLate(error, answer) && !mayFail(String(error.extensions?.owner ?? 'search'), false),
  );

/** Whether an error says of an owner that it failed, as it may have. */
const isFailureOf = (owner: string, error: AnswerError, answer: TimedAnswer, { mayFail }: Knowledge): boolean =>
  codes.has(String(error.extensions?.code)) &&
  error.extensions?.owner === owner &&
  mayFail(owner, isLate(error, answer));

const contactsOf = (content: Content): readonly string[] =>
  (content as { contacts?: readonly string[] } | null)?.contacts ?? [];

/** Whether what was answered of a record is what somebody sees of it, whatever its contacts are. */
function isAnswer(answered: NonNullable<Answered>, content: Content, reader: Reader): boolean {
  const record = seenBy(reader, content) as (EntryRecord & Readonly<Record<string, unknown>>) | null;
  if (record === null) return false;
  const fields = ['id', 'title', 'name', 'description'].filter((field) => field in answered);
  return fields.every((field) => answered[field] === (record[field] ?? null));
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((part, key) => (part as Record<string | number, unknown> | null | undefined)?.[key], value);

const isWithin = (path: Path, outer: Path): boolean => outer.every((key, place) => path[place] === key);

const staleOf = ({ extensions }: TimedAnswer): readonly { readonly owner: string; readonly asOf: string }[] =>
  (extensions as { catalogue?: { stale?: [] } } | undefined)?.catalogue?.stale ?? [];

/**
 * Holds an answer to `recordsQuery` against what the records were meanwhile: every record is as its owner had it then, or
 * at some time since its copies are said to be from, or null with an error at its own path that names its owner. A
 * contact that the reader may not see is absent, and so is an error that would tell of it. Nothing else is wrong.
 *
 * @returns what is wrong with it
 */
export function problemsOfRecords(
  ids: readonly string[],
  given: TimedAnswer,
  knowledge: Knowledge,
  reader: Reader = everybody,
): string[] {
  const { data, errors = [], status, from, until } = given;
  if (status !== 200 || data === undefined || data === null) {
    return [`HTTP ${status} without data: ${JSON.stringify(errors).slice(0, 300)}`];
  }
  const stale = new Map(staleOf(given).map(({ owner, asOf }) => [owner, knowledge.clock.earliest(asOf)]));
  const historyOf = (id: string): RecordHistory => knowledge.histories.get(ownerOf(id)) as RecordHistory;
  const mayBe = (id: string, isSo: (content: Content) => boolean): boolean =>
    historyOf(id).mayHaveBeen(id, Math.min(from, stale.get(ownerOf(id)) ?? from), until, isSo);
  const isSeen = (content: Content): boolean => seenBy(reader, content) !== null;
  const isHidden = (content: Content): boolean => !isSeen(content);
  const isOwn = (id: string): boolean => reader.owner === ownerOf(id);

  const isToldAt = (path: Path, id: string): boolean => {
    const told = errors.filter((error) => isWithin(error.path ?? [], path));
    return told.length > 0 && told.every((error) => isFailureOf(ownerOf(id), error, given, knowledge));
  };
  // What may be seen while an owner fails, search says, whose copies are as old as the schedule at the most.
  const mayBeTold = (id: string): boolean =>
    knowledge.mayFail('search', given.areCopiesLate ?? false) || isOwn(id) || historyOf(id).hasEverBeen(id, isSeen);
  // A copy names those alone that search has, whoever their owner is.
  const mayBeAbsent = (id: string, isCopy: boolean): boolean =>
    mayBe(id, isHidden) ||
    ((isCopy || (knowledge.mayFail(ownerOf(id), false) && !isOwn(id))) && historyOf(id).hasEverBeen(id, isHidden));

  const isContact = (id: string, answered: Answered, path: Path): boolean =>
    answered === null || answered === undefined
      ? isToldAt(path, id) && mayBeTold(id)
      : answered.id === id && mayBe(id, (content) => isAnswer(answered, content, reader));
  const described = (id: string): string => {
    const then = [isSeen, isHidden].map((isSo) => mayBe(id, isSo));
    const before = [isSeen, isHidden].map((isSo) => historyOf(id).hasEverBeen(id, isSo));
    return `${id} (seen, hidden: ${then}, at any time: ${before})`;
  };
  const problemsAt = (id: string, alias: string): readonly string[] => {
    const answered = at(data, [alias]) as Answered;
    const isCopy = stale.has(ownerOf(id));
    if (answered === null || answered === undefined) {
      if (isToldAt([alias], id) || (errors.every(({ path }) => path?.[0] !== alias) && mayBe(id, isHidden))) return [];
      return [`${alias} (${id}) is null without an error of its own`];
    }
    const isSo = (content: Content): boolean => isAnswer(answered, content, reader);
    if (!mayBe(id, isSo)) return [`${alias} (${id}) was not ${JSON.stringify(answered)} then`];
    const { contacts = [] } = answered as { contacts?: readonly Answered[] };
    const areContacts = ([one, ...others]: readonly string[], place = 0): boolean => {
      if (one === undefined) return place === contacts.length;
      const isNext = place < contacts.length && isContact(one, contacts[place], [alias, 'contacts', place]);
      return (isNext && areContacts(others, place + 1)) || (mayBeAbsent(one, isCopy) && areContacts(others, place));
    };
    const named: string[] = [];
    const areNamed = (content: Content): boolean => {
      named.push(contactsOf(content).map(described).join(', '));
      return areContacts(contactsOf(content));
    };
    if (mayBe(id, (content) => isSo(content) && areNamed(content))) return [];
    return [`${alias} (${id}) had not the contacts ${JSON.stringify(contacts)} but ${named.join(' or ')}`];
  };
  const isInPlace = ({ path = [] }: AnswerError): boolean =>
    at(data, path.slice(0, path[1] === 'contacts' ? 3 : 1)) === null;
  const misplaced = errors.filter((error) => !isInPlace(error));
  const later = [...stale].filter(([, asOf]) => asOf > until).map(([owner]) => `the copies of ${owner} are from later`);
  const problems = [
    ...later,
    ...ids.flatMap((id, place) => problemsAt(id, `a${place}`)),
    ...misplaced.map((error) => `an error where nothing is missing: ${JSON.stringify(error)}`),
  ];
  if (problems.length === 0) return problems;
  const by = reader.owner === undefined ? 'the public' : `somebody of ${reader.owner}`;
  return [
    `${by}, after ${Math.round(until - from)} ms, copies ${JSON.stringify(staleOf(given))}:`,
    ...problems,
    ...errors.map((error) => JSON.stringify(error)),
  ];
}

/** Holds an answer to `hitsQuery` against what the records have been: the copies may be late. */
export function problemsOfHits(answer: TimedAnswer, knowledge: Knowledge, reader: Reader = everybody): string[] {
  const { data, errors = [], status } = answer;
  if (status !== 200) return [`HTTP ${status}`];
  const wrong = errors.filter(
    (error) =>
      error.path?.[0] !== 'search' ||
      error.extensions?.code !== 'SEARCH_UNAVAILABLE' ||
      !knowledge.mayFail('search', isLate(error, answer)),
  );
  const edges: readonly { node: { id: string; title: string } }[] = data?.search?.edges ?? [];
  const ids = edges.map(({ node }) => node.id);
  const never = edges.filter(({ node: { id, title } }) => {
    const isSo = (content: Content): boolean => {
      const record = seenBy(reader, content) as Readonly<Record<string, unknown>> | null;
      return record !== null && (record.title ?? record.name) === title;
    };
    return !knowledge.histories.get(ownerOf(id))?.hasEverBeen(id, isSo);
  });
  return [
    ...wrong.map((error) => `search: ${JSON.stringify(error)}`),
    ...(data?.search === null && errors.length === 0 ? ['search is null without an error'] : []),
    ...(new Set(ids).size === ids.length ? [] : ['a record is found twice']),
    ...never.map(({ node }) => `search found what never was: ${JSON.stringify(node)}`),
  ];
}
