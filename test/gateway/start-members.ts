import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { ownerSdl } from '../../catalogue-schema/index.ts';
import type { Database } from '../../catalogue-schema/storage/index.ts';
import { OperationLog } from '../../gateway/apollo/index.ts';
import { directorySdl } from '../../gateway/directory/index.ts';
import { type Member, Members } from '../../gateway/participants/index.ts';
import { openRegistryDatabase, type Registry, registryOn } from '../../gateway/registry/index.ts';
import { dropSchemas, type ForeignServer, schemaName, startForeignServer } from '../support/index.ts';

/** A registry in a database that is gone with it. */
export interface TestRegistry {
  readonly registry: Registry;
  close(): Promise<void>;
}

export async function openTestRegistry(): Promise<TestRegistry> {
  const folder = await mkdtemp(path.join(tmpdir(), 'members-'));
  const schema = schemaName('gateway');
  const url = process.env.TEST_DATABASE_URL;
  const database: Database = await openRegistryDatabase({ folder, schema, ...(url ? { url } : {}) });
  return {
    registry: registryOn(database),
    close: async () => {
      await database.close();
      await dropSchemas([schema]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The gateway's members without the gateway, and all that they tell. */
export interface RunningMembers {
  readonly members: Members;
  readonly firstGraph: string;
  /** The supergraphs after the first one. */
  readonly graphs: string[];
  readonly log: string[];
  of(id: string): Member | undefined;
  stop(): Promise<void>;
}

export async function startMembers(registry: Registry, compositionTimeout = 60_000): Promise<RunningMembers> {
  const [graphs, log]: [string[], string[]] = [[], []];
  const members = new Members({
    registry,
    search: [],
    directorySdl,
    operations: new OperationLog(),
    compositionTimeout,
    limitsOf: () => ({ timeout: 10_000, mostInFlight: 50 }),
    tokenFor: async () => 'token',
    registryInterval: 20,
    lookInterval: 20,
    log: (message) => log.push(message),
  });
  const firstGraph = await members.start();
  members.watch(({ supergraphSdl }) => graphs.push(supergraphSdl));
  const of = (id: string) => members.all.find(({ owner }) => owner.id === id);
  return { members, firstGraph, graphs, log, of, stop: () => members.stop() };
}

/** What an owner's server says; a test changes it while it is running. */
export interface OwnerAnswers {
  catalogueOwner: object | null;
  sdl: string;
  /** Whether it ends connections unanswered. */
  isDown?: boolean;
  /** Whether it refuses every token, as one does that expects another issuer. */
  refusesTokens?: boolean;
}

export interface TestServer extends ForeignServer {
  readonly answers: OwnerAnswers;
  /** The queries that it was asked, in order. */
  readonly queries: string[];
}

/** An owner's server with no records. */
export async function startServer(id: string): Promise<TestServer> {
  const answers: OwnerAnswers = { catalogueOwner: { id, name: id, kind: 'OTHER' }, sdl: ownerSdl() };
  const queries: string[] = [];
  const server = await startForeignServer(async (request, response) => {
    const { query } = (await json(request)) as { readonly query: string };
    queries.push(query);
    if (answers.isDown) return response.destroy();
    if (answers.refusesTokens && request.headers.authorization !== undefined) {
      const errors = [{ message: 'expected another issuer' }];
      return response.writeHead(401, { 'content-type': 'application/json' }).end(JSON.stringify({ errors }));
    }
    const { catalogueOwner, sdl } = answers;
    const data = { __typename: 'Query', catalogueOwner, _service: { sdl } };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
  });
  return { ...server, answers, queries };
}
