import { isDeepStrictEqual } from 'node:util';
import {
  checkRecord,
  type EntryKind,
  type EntryRecord,
  entryKinds,
  recordFromAnswer,
  recordSelection,
  typeOfKind,
} from '../../catalogue-schema/index.ts';
import { ask } from '../support/ask.ts';
import { waitUntil } from '../support/wait-until.ts';
import { problemsOfRecords } from './check-answers.ts';
import type { FaultyCatalogue, FaultyOwner } from './faulty-catalogue.ts';
import { askGateway, type Knowledge, recordsQuery } from './read-answers.ts';
import { everybody } from './reader.ts';
import { commonWord } from './test-records.ts';

type Records = Map<string, EntryRecord>;

/** Milliseconds that the catalogue may take until all is well again. */
const patience = 60_000;

/** Records in one operation, as the gateway's limits allow. */
const idsAtOnce = 20;

const feedPage = `query ($after: String) { catalogueChanges(after: $after, first: 300) { endCursor hasMore
  changes { id kind operation ${entryKinds.map((kind) => `${kind} { ${recordSelection(kind)} }`).join(' ')} } } }`;

/** What search has of a record: relations that any side may state are asked of it in another way. */
const mirroredSelection = (kind: EntryKind): string =>
  recordSelection(kind).replace(/\b(projectRefs|datasetRefs)\b/g, '');

const mirrorPage = (kind: EntryKind): string => `query ($after: String) {
  search(filter: { kinds: [${kind.toUpperCase()}] }, orderBy: TITLE, first: 100, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { ... on ${typeOfKind(kind)} { ${mirroredSelection(kind)} } } } } }`;

function readRecord(kind: EntryKind, answer: object): EntryRecord {
  const checked = checkRecord(recordFromAnswer(kind, answer as Readonly<Record<string, unknown>>));
  if (!checked.ok) throw new Error(`${JSON.stringify(answer)}: ${checked.problems.join('; ')}`);
  return checked.record;
}

/** Takes records in, each once. */
function put(records: Records, record: EntryRecord): void {
  if (records.has(record.id)) throw new Error(`${record.id} comes twice`);
  records.set(record.id, record);
}

interface FeedChange extends Readonly<Record<EntryKind, object | null>> {
  readonly id: string;
  readonly kind: Uppercase<EntryKind>;
  readonly operation: 'UPSERT' | 'DELETE';
}

/** What an owner's feed says from its start to its end. */
async function readFeed({ id, url }: FaultyOwner, token: string): Promise<Records> {
  const records: Records = new Map();
  const seen = new Set<string>();
  for (let after: string | null = null, hasMore = true; hasMore; ) {
    const { data, errors } = await ask(url, feedPage, { after }, token);
    if (errors) throw new Error(`the feed of ${id}: ${JSON.stringify(errors)}`);
    const page: { endCursor: string; hasMore: boolean; changes: readonly FeedChange[] } = data.catalogueChanges;
    for (const change of page.changes) {
      if (seen.has(change.id)) throw new Error(`the feed of ${id} tells of ${change.id} twice`);
      seen.add(change.id);
      const kind = change.kind.toLowerCase() as EntryKind;
      if (change.operation === 'UPSERT') put(records, readRecord(kind, change[kind] ?? {}));
    }
    ({ endCursor: after, hasMore } = page);
  }
  return records;
}

/** All of search's copies. */
async function readMirror({ search, token }: FaultyCatalogue): Promise<Records> {
  const records: Records = new Map();
  for (const kind of entryKinds) {
    const before = records.size;
    let total = 0;
    for (let after: string | null = null, hasMore = true; hasMore; ) {
      const { data, errors } = await ask(search.url, mirrorPage(kind), { after }, await token('search'));
      if (errors) throw new Error(`search: ${JSON.stringify(errors)}`);
      const { totalCount, pageInfo, edges } = data.search;
      for (const { node } of edges) put(records, readRecord(kind, node));
      total = totalCount;
      after = pageInfo.endCursor;
      hasMore = pageInfo.hasNextPage;
    }
    if (records.size - before !== total)
      throw new Error(`search counts ${total} ${kind}s, and has ${records.size - before}`);
  }
  return records;
}

/** The records as search answers them: it names no contact that there is not. */
function withoutDangling(records: Records): Records {
  const there = ([id, record]: [string, EntryRecord]): [string, EntryRecord] =>
    'contacts' in record
      ? [id, { ...record, contacts: record.contacts.filter((one) => records.has(one)) }]
      : [id, record];
  return new Map([...records].map(there));
}

function differences(name: string, expected: Records, got: Records): string[] {
  return [...new Set([...expected.keys(), ...got.keys()])].flatMap((id) => {
    const [one, other] = [expected.get(id), got.get(id)];
    if (isDeepStrictEqual(one, other)) return [];
    const what = other === undefined ? 'is missing' : one === undefined ? 'is too much' : 'is another version';
    return [`${name}: ${id} ${what}`];
  });
}

/** Looks until nothing is wrong, or time is over; answers what then still is. */
async function untilNone(look: () => Promise<readonly string[]>): Promise<readonly string[]> {
  let problems: readonly string[] = [];
  const isWell = async (): Promise<boolean> => {
    problems = await look().catch((error: Error) => [error.message]);
    return problems.length === 0;
  };
  await waitUntil(isWell, patience).catch(() => {});
  return problems;
}

/**
 * Holds everything against everything, when nothing is wrong any more and nobody writes: what was written against what
 * the owners have, their feeds and all copies of search against that, record by record, and what the gateway answers.
 *
 * @returns what is wrong
 */
export async function checkEverything(catalogue: FaultyCatalogue, knowledge: Knowledge): Promise<readonly string[]> {
  const { owners, search, gateway, token } = catalogue;
  const stored: Records = new Map();
  const atOwners = await untilNone(async () => {
    stored.clear();
    for (const { operations } of owners) {
      // What a socket brings was parsed outside of the test's realm, and equals nothing that was made in it.
      const read: readonly EntryRecord[] = JSON.parse(JSON.stringify(await operations.read('', 100_000)));
      for (const record of read) put(stored, record);
    }
    return [];
  });
  if (atOwners.length > 0) return atOwners;
  const problems: string[] = [];
  for (const owner of owners) {
    const own = new Map([...stored].filter(([id]) => id.startsWith(`${owner.id}/`)));
    problems.push(...(knowledge.histories.get(owner.id)?.settle([...own.values()]) ?? []));
    problems.push(
      ...(await untilNone(async () =>
        differences(`feed of ${owner.id}`, own, await readFeed(owner, await token(owner.id))),
      )),
    );
  }
  problems.push(
    ...(await untilNone(async () => differences('mirror', withoutDangling(stored), await readMirror(catalogue)))),
  );
  const found = `{ search(query: "${commonWord}") { totalCount } }`;
  problems.push(
    ...(await untilNone(async () => {
      const { data } = await ask(search.url, found, {}, await token('search'));
      const { totalCount } = data.search;
      return totalCount === stored.size ? [] : [`search finds ${totalCount} of ${stored.size} records by their word`];
    })),
  );
  const asking = [everybody, ...catalogue.readers.slice(0, 1)];
  const nobodyFails: Knowledge = { ...knowledge, mayFail: () => false };
  const ids = [...stored.keys()].filter((id) => !id.includes('/viele-'));
  for (let start = 0; start < ids.length; start += idsAtOnce) {
    const some = ids.slice(start, start + idsAtOnce);
    problems.push(
      ...(await untilNone(async () => {
        const answers = await Promise.all(
          asking.map((reader) => askGateway(gateway.url, recordsQuery(some), true, reader)),
        );
        return answers.flatMap((answer, place) => problemsOfRecords(some, answer, nobodyFails, asking[place]));
      })),
    );
  }
  return problems;
}
