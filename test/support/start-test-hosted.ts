import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type RunningHosted, startHosted } from '../../subgraphs/hosted/index.ts';
import type { DatabaseConfiguration } from '../../subgraphs/owner-kit/index.ts';
import { ask, type GraphQLAnswer } from './ask.ts';
import { dropSchemasBeginning, schemaName } from './test-database.ts';
import { publicUrl, tokenFor, trusted } from './test-tokens.ts';

/** The server of hosted owners, on a free port and a database of its own. */
export interface TestHosted {
  readonly database: DatabaseConfiguration;
  readonly server: RunningHosted;
  /** A folder that is gone after the test. */
  readonly folder: string;
  ask(owner: string, query: string, variables?: object): Promise<GraphQLAnswer>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** @param now the clock of the schedules, where it is not this machine's; `importTimeout` is in milliseconds */
export async function startTestHosted(now?: () => Date, importTimeout = 3_600_000): Promise<TestHosted> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hosted-'));
  const url = process.env.TEST_DATABASE_URL;
  const database = { folder: path.join(folder, 'hosted'), schema: schemaName('h'), ...(url ? { url } : {}) };
  const clock = now === undefined ? {} : { now };
  const start = () =>
    startHosted({
      host: '127.0.0.1',
      port: 0,
      publicUrl,
      trusted,
      database,
      pollInterval: 50,
      importTimeout,
      ...clock,
    });
  let server = await start();
  return {
    database,
    folder,
    get server() {
      return server;
    },
    ask: async (owner, query, variables) =>
      ask(`${server.url}/${owner}/graphql`, query, variables, await tokenFor(owner)),
    restart: async () => {
      await server.stop();
      server = await start();
    },
    stop: async () => {
      await server.stop();
      await dropSchemasBeginning(database.schema);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
