import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { buildSchema, type GraphQLError, graphql } from 'graphql';
import { ownerEditingSdl } from '../../editing/index.ts';
import { parseEntryId, typeOfKind } from '../../entry-id.ts';
import { catalogueError } from '../../errors.ts';
import type { EntryRecord } from '../../record/index.ts';
import { ownerSdl } from '../../sdl/index.ts';
import { type Answer, answeredRecord, withoutPerson } from './answered-record.ts';
import { type Asker, type Caller, callerOf, type Trusted, type Verifying } from './caller-of.ts';
import { type EditingFaults, editingRoot } from './reference-editing.ts';
import { referenceRecords } from './reference-records.ts';

interface PageArguments {
  readonly after?: string | null;
  readonly first: number;
}

interface Page {
  readonly changes: readonly Answer[];
  readonly endCursor: string | null;
  readonly hasMore: boolean;
}

interface Representation {
  readonly __typename: string;
  readonly id: string;
}

export interface Posted {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface GraphQLResult {
  readonly data?: Answer | null | undefined;
  readonly errors?: readonly GraphQLError[] | undefined;
}

/** What a server does otherwise than the reference. Each is given what the reference would do. */
export interface Faults {
  readonly sdl?: (sdl: string) => string | null;
  readonly owner?: Answer;
  readonly records?: readonly EntryRecord[];
  /** A record on its way out, in the feed as in `_entities`. */
  readonly record?: (answer: Answer) => Answer;
  /** All changes, in order. */
  readonly changes?: (changes: readonly Answer[]) => readonly Answer[];
  readonly page?: (honest: (page: PageArguments) => Page, asked: PageArguments, changes: readonly Answer[]) => Page;
  readonly entity?: (honest: Answer | null, asked: Representation, records: readonly EntryRecord[]) => Answer | null;
  readonly entities?: (
    answers: readonly (Answer | null)[],
    asked: readonly Representation[],
  ) => readonly (Answer | null)[];
  /** Whether somebody reads what is for INTERNAL viewers, of records and of persons. */
  readonly seesInternal?: (asker: Asker, what: 'record' | 'person') => boolean;
  /** Whether somebody who belongs to these owners sees a RESTRICTED record for this audience. */
  readonly seesRestricted?: (owners: readonly string[], audience: readonly string[], asker: Asker) => boolean;
  /** Whether somebody who belongs to these owners reads everything. */
  readonly isOwn?: (owners: readonly string[], owner: string) => boolean;
  readonly readsFeed?: (asker: Asker, scopes: readonly string[]) => boolean;
  readonly editing?: EditingFaults;
  /** Otherwise than it should be. */
  readonly verifying?: Verifying;
  readonly result?: (result: GraphQLResult, posted: Posted) => GraphQLResult;
  readonly text?: (text: string) => string;
  readonly before?: (posted: Posted) => Promise<unknown>;
  /** Answers in the place of everything else, where it says so. */
  readonly respond?: (response: ServerResponse, posted: Posted) => boolean;
}

const wholeSdl = `${ownerSdl()}\n${ownerEditingSdl()}`;

const schema = buildSchema(
  `${wholeSdl}
  type _Service { sdl: String }
  scalar _Any
  union _Entity = Dataset | Project | Contact | Owner
  extend type Query { _service: _Service! _entities(representations: [_Any!]!): [_Entity]! }`,
  { assumeValid: true, assumeValidSDL: true },
);

const referenceOwner = {
  id: 'referenz',
  name: 'Referenz gGmbH',
  kind: 'ASSOCIATION',
  website: 'https://referenz.example/',
  contact: { __typename: 'Contact', id: 'referenz/contact/geschaeftsstelle' },
};

const timeOf = (place: number): string => new Date(Date.UTC(2026, 4, 1) + place * 1000).toISOString();

function changesOf({ records = referenceRecords, record: alter = (answer) => answer, changes }: Faults) {
  const upserts = records.map((record) => {
    const { kind } = parseEntryId(record.id);
    const answer = alter(answeredRecord(record, () => true));
    return { id: record.id, kind: kind.toUpperCase(), operation: 'UPSERT', [kind]: answer };
  });
  const deletion = { id: 'referenz/dataset/geloescht', kind: 'DATASET', operation: 'DELETE' };
  const all = [...upserts, deletion].map((change, place): Answer => ({ ...change, at: timeOf(place) }));
  return changes?.(all) ?? all;
}

function honestPage(changes: readonly Answer[], { after, first }: PageArguments): Page {
  if (first < 1 || first > 1000) throw catalogueError('BAD_USER_INPUT', `first: expected 1 to 1000, got ${first}`);
  const place = Number(/^c(\d+)$/.exec(after ?? 'c0')?.[1] ?? Number.NaN);
  if (!(place <= changes.length)) throw catalogueError('CURSOR_UNKNOWN', `after: expected an endCursor, got ${after}`);
  const end = Math.min(place + first, changes.length);
  return { changes: changes.slice(place, end), endCursor: `c${end}`, hasMore: end < changes.length };
}

function rootOf(faults: Faults, caller: Caller): object {
  const { asker, owners, scopes } = caller;
  const { records = referenceRecords, record: alter = (answer) => answer } = faults;
  const seesInternal = faults.seesInternal ?? ((who) => who === 'staff');
  const readsFeed = faults.readsFeed ?? (() => scopes.includes('feed'));
  const isNamed = (audience: readonly string[]): boolean => audience.some((owner) => owners.includes(owner));
  const seesRestricted = faults.seesRestricted ?? ((_, audience) => isNamed(audience));
  const owner = String(faults.owner?.id ?? referenceOwner.id);
  const isOwn = faults.isOwn?.(owners, owner) ?? owners.includes(owner);
  const sees = ({ visibility, audience = [] }: EntryRecord): boolean =>
    isOwn ||
    visibility === 'PUBLIC' ||
    (visibility === 'INTERNAL' ? seesInternal(asker, 'record') : seesRestricted(owners, audience, asker));
  const isWhole = ({ visibility }: EntryRecord): boolean =>
    isOwn || visibility !== 'PUBLIC' || seesInternal(asker, 'person');
  const byId = new Map(records.map((record) => [record.id, record]));
  const seesId = (id: string): boolean => {
    const record = byId.get(id);
    return record === undefined || sees(record);
  };
  const entity = ({ __typename, id }: Representation): Answer | null => {
    const record = byId.get(id);
    if (record === undefined || !sees(record) || typeOfKind(parseEntryId(id).kind) !== __typename) return null;
    return alter(answeredRecord(isWhole(record) ? record : withoutPerson(record), seesId));
  };
  const changes = changesOf(faults);
  const honest = (asked: PageArguments): Page => honestPage(changes, asked);
  return {
    ...editingRoot(faults.editing ?? {}, caller, owner, (id) => byId.has(id)),
    _service: () => ({ sdl: faults.sdl === undefined ? wholeSdl : faults.sdl(wholeSdl) }),
    _entities: ({ representations }: { representations: readonly Representation[] }) => {
      const answers = representations.map((asked) =>
        faults.entity === undefined ? entity(asked) : faults.entity(entity(asked), asked, records),
      );
      return faults.entities?.(answers, representations) ?? answers;
    },
    catalogueOwner: () => faults.owner ?? referenceOwner,
    catalogueChanges: (asked: PageArguments) => {
      if (!readsFeed(asker, scopes)) throw catalogueError('FORBIDDEN', 'expected a token with the scope "feed"');
      return faults.page?.(honest, asked, changes) ?? honest(asked);
    },
  };
}

async function answer(
  faults: Faults,
  trusted: Trusted | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const posted = (await json(request)) as Posted;
  await faults.before?.(posted);
  if (faults.respond?.(response, posted)) return;
  const [, token] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
  const audience = String(faults.owner?.id ?? referenceOwner.id);
  const caller = await callerOf(token, trusted && { ...trusted, audience }, faults.verifying);
  if (caller === undefined) {
    const refusal = { errors: [{ message: 'no valid token', extensions: { code: 'UNAUTHENTICATED' } }] };
    response.writeHead(401, { 'content-type': 'application/json' }).end(JSON.stringify(refusal));
    return;
  }
  const source = { schema, source: posted.query, variableValues: posted.variables };
  const result = await graphql({ ...source, rootValue: rootOf(faults, caller) });
  const text = JSON.stringify(faults.result?.(result, posted) ?? result);
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(faults.text?.(text) ?? text);
}

export interface ReferenceServer {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * A small owner's server that keeps its records in memory and shares nothing with the owner kit: it keeps to the whole
 * contract, but for the faults that it is given.
 *
 * @param trusted whose tokens it takes; without it takes none
 */
export async function startReferenceServer(faults: Faults = {}, trusted?: Trusted): Promise<ReferenceServer> {
  const server = createServer((request, response) => void answer(faults, trusted, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
