import type { EntryRecord } from '../../catalogue-schema/index.ts';
import type { SeededRandom } from '../bench/search/corpus/index.ts';
import type { GraphQLAnswer } from '../support/ask.ts';
import type { Content, RecordHistory } from './record-history.ts';
import { commonWord, contactOf } from './test-records.ts';

/** What is known of all records. */
export interface Knowledge {
  readonly histories: ReadonlyMap<string, RecordHistory>;
  /**
   * Whether a server may fail: an owner's id, or `search`.
   *
   * @param isLate whether it did not answer in time, as any server may on a busy machine, or is left alone after that
   */
  mayFail(server: string, isLate: boolean): boolean;
}

/** An answer with when it was asked for and came, in milliseconds of `performance.now()`. */
export interface TimedAnswer extends GraphQLAnswer {
  readonly status: number;
  readonly from: number;
  readonly until: number;
}

const ownerOf = (id: string): string => id.split('/')[0] ?? '';

/** How an owner's failure is told. */
const codes = new Set(['OWNER_UNAVAILABLE', 'OWNER_TIMEOUT', 'OWNER_ERROR', 'FOREIGN_RECORD', 'RATE_LIMITED']);

/** Whether an error says that a server was too slow, or is left alone because it was. */
const isLate = ({ message }: { readonly message: string }): boolean =>
  /no answer within|failed too often|in flight/.test(message);

const headers = { 'content-type': 'application/json' };

/** @param isLive whether an error is wanted where there is only a copy */
export async function askGateway(url: string, query: string, isLive = true): Promise<TimedAnswer> {
  const from = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, ...(isLive ? { 'catalogue-freshness': 'live-only' } : {}) },
    body: JSON.stringify({ query }),
  });
  const body = (await response.json()) as GraphQLAnswer;
  return { ...body, status: response.status, from, until: performance.now() };
}

/** Asks for records by their ids, those behind each other under `a0`, `a1` …, with the contacts that they name. */
export function recordsQuery(ids: readonly string[]): string {
  const fields = {
    dataset: 'id title description contacts { id name }',
    project: 'id title description contacts { id name }',
    contact: 'id name',
  };
  const parts = ids.map((id, place) => {
    const kind = id.split('/')[1] as keyof typeof fields;
    return `a${place}: ${kind}(id: ${JSON.stringify(id)}) { ${fields[kind]} }`;
  });
  return `{ ${parts.join(' ')} }`;
}

type Answered = Readonly<Record<string, unknown>> | null | undefined;

/** What the public sees of a record. */
const publicPart = (content: Content): Content => (content?.visibility === 'PUBLIC' ? content : null);

const contactsOf = (content: Content): readonly string[] =>
  (content as { contacts?: readonly string[] } | null)?.contacts ?? [];

function isAnswer(answered: NonNullable<Answered>, content: Content): boolean {
  const record = publicPart(content) as (EntryRecord & Readonly<Record<string, unknown>>) | null;
  if (record === null) return false;
  const { contacts } = answered as { contacts?: readonly unknown[] };
  const fields = ['id', 'title', 'name', 'description'].filter((field) => field in answered);
  return (
    fields.every((field) => answered[field] === (record[field] ?? null)) &&
    (contacts === undefined || contacts.length === contactsOf(content).length)
  );
}

type Path = readonly (string | number)[];

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((part, key) => (part as Record<string | number, unknown> | null | undefined)?.[key], value);

const isWithin = (path: Path, outer: Path): boolean => outer.every((key, place) => path[place] === key);

/** Whether there is null at a path or around it: what is never null takes what holds it along (GraphQL, 6.4.4). */
const isNullAt = (data: unknown, path: Path): boolean =>
  path.some((_, place) => at(data, path.slice(0, place + 1)) === null);

/**
 * Holds an answer to `recordsQuery` against what the records were meanwhile: every record is as its owner had it then,
 * or null with an error at its own path that names its owner, and nothing else is wrong.
 *
 * @returns what is wrong with it
 */
export function problemsOfRecords(ids: readonly string[], given: TimedAnswer, knowledge: Knowledge): string[] {
  const { data, errors = [], status, from, until } = given;
  if (status !== 200 || data === undefined || data === null) {
    return [`HTTP ${status} without data: ${JSON.stringify(errors).slice(0, 300)}`];
  }
  const problems: string[] = [];
  const stale = staleOwners(given);
  const isTold = (path: Path): boolean => errors.some((error) => isWithin(error.path ?? [], path));
  const mayBe = (id: string, isSo: (content: Content) => boolean): boolean => {
    const history = knowledge.histories.get(ownerOf(id)) as RecordHistory;
    return stale.has(ownerOf(id)) ? history.hasEverBeen(id, isSo) : history.mayHaveBeen(id, from, until, isSo);
  };
  const expect = (id: string, path: Path): void => {
    const answered = at(data, path) as Answered;
    if (answered === null || answered === undefined) {
      const isGone = mayBe(id, (content) => publicPart(content) === null);
      if (!isTold(path) && !isGone) problems.push(`${path.join('.')} (${id}) is null without an error`);
      return;
    }
    if (!mayBe(id, (content) => isAnswer(answered, content))) {
      problems.push(`${path.join('.')} (${id}) never was ${JSON.stringify(answered)}`);
    }
    const { contacts = [] } = answered as { contacts?: readonly (Answered | null)[] };
    contacts.forEach((contact, place) => {
      const named = contactOf(ownerOf(String(contact?.id ?? '')));
      if (contact === null) {
        if (!isTold([...path, 'contacts', place]))
          problems.push(`${path.join('.')}.contacts.${place} is null without an error`);
      } else if (contact?.id !== named || contact.name !== `${commonWord} ${ownerOf(named)}`) {
        problems.push(`${path.join('.')}.contacts.${place} is ${JSON.stringify(contact)}`);
      }
    });
  };
  for (const [place, id] of ids.entries()) expect(id, [`a${place}`]);
  for (const { path = [], extensions = {}, message } of errors) {
    const { code = '', owner = '' } = extensions as { code?: string; owner?: string };
    const [alias, field, place] = path;
    const id = ids[Number(String(alias).slice(1))] ?? '';
    const isConcerned =
      field === 'contacts' && typeof place === 'number'
        ? mayBe(id, (content) => contactsOf(content)[place] === contactOf(owner))
        : owner === ownerOf(id);
    const isGood =
      isNullAt(data, path) && codes.has(code) && isConcerned && knowledge.mayFail(owner, isLate({ message }));
    if (!isGood) problems.push(`an error at ${path.join('.')} that does not belong there: ${code} ${owner} ${message}`);
  }
  return problems;
}

/** Owners whose records were answered from their copies. */
function staleOwners({ extensions }: TimedAnswer): ReadonlySet<string> {
  const { stale = [] } =
    (extensions as { catalogue?: { stale?: readonly { owner: string }[] } } | undefined)?.catalogue ?? {};
  return new Set(stale.map(({ owner }) => owner));
}

/** Some ids of every owner, such as there are and such as there are no more. */
export function someIds({ histories }: Knowledge, random: SeededRandom): string[] {
  return [...histories.values()].flatMap(({ ids }) => [random.pick(ids), random.pick(ids)]);
}

export const hitsQuery = `{ search(query: "${commonWord}", first: 50) { totalCount edges { node { id title } } } }`;

/** Holds an answer to `hitsQuery` against what the records have been: the copies may be late. */
export function problemsOfHits(
  { data, errors = [], status }: TimedAnswer,
  { histories, mayFail }: Knowledge,
): string[] {
  if (status !== 200) return [`HTTP ${status}`];
  const wrong = errors.filter(
    ({ path, extensions, message }) =>
      path?.[0] !== 'search' || extensions?.code !== 'SEARCH_UNAVAILABLE' || !mayFail('search', isLate({ message })),
  );
  const edges: readonly { node: { id: string; title: string } }[] = data?.search?.edges ?? [];
  const ids = edges.map(({ node }) => node.id);
  const never = edges.filter(({ node: { id, title } }) => {
    const isSo = (content: Content): boolean => {
      const record = publicPart(content) as Readonly<Record<string, unknown>> | null;
      return record !== null && (record.title ?? record.name) === title;
    };
    return !histories.get(ownerOf(id))?.hasEverBeen(id, isSo);
  });
  return [
    ...wrong.map((error) => `search: ${JSON.stringify(error)}`),
    ...(data?.search === null && errors.length === 0 ? ['search is null without an error'] : []),
    ...(new Set(ids).size === ids.length ? [] : ['a record is found twice']),
    ...never.map(({ node }) => `search found what never was: ${JSON.stringify(node)}`),
  ];
}
