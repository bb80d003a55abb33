import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gql } from 'graphql-tag';
import {
  type ContactRecord,
  checkRecord,
  type DatasetRecord,
  type EntryRecord,
  type ProjectRecord,
} from '../../../catalogue-schema/index.ts';
import type { Viewer } from '../../../catalogue-schema/viewer/index.ts';
import {
  ask,
  dropSchemas,
  type GraphQLAnswer,
  publicUrl,
  schemaName,
  startTestOwner as startOwner,
  type TestOwner,
  tokenFor,
  trusted,
} from '../../../test/support/index.ts';
import type { DatabaseConfiguration } from '../../owner-kit/index.ts';
import { type RunningSearch, type SearchConfiguration, startSearch } from '../index.ts';

const host = '127.0.0.1';

/** What a test file starts, to be stopped after it in reverse order. */
const cleanUps: (() => Promise<unknown>)[] = [];

export function cleanUpLater(cleanUp: () => Promise<unknown>): void {
  cleanUps.push(cleanUp);
}

export async function cleanUp(): Promise<void> {
  for (const step of cleanUps.splice(0).reverse()) await step();
}

/** The database that this run of the tests is about (jest.config.js runs them once for each). */
export const engines: readonly (readonly [name: string, url: string | undefined])[] = [
  process.env.TEST_DATABASE_URL ? ['PostgreSQL', process.env.TEST_DATABASE_URL] : ['PGlite', undefined],
];

/** A new empty database, gone after the test file. */
export async function temporaryDatabase(url?: string): Promise<DatabaseConfiguration> {
  const folder = await mkdtemp(path.join(tmpdir(), 'search-'));
  cleanUpLater(() => rm(folder, { recursive: true, force: true }));
  const schema = schemaName('search');
  cleanUpLater(() => dropSchemas([schema]));
  return { ...(url ? { url } : {}), folder, schema };
}

/** An owner subgraph without samples and with next to no extension. */
export async function startTestOwner(id: string): Promise<TestOwner> {
  const owner = await startOwner({
    owner: { id, name: `Eigenbetrieb ${id}`, kind: 'MUNICIPAL_COMPANY', website: 'https://example.org/' },
    sampleRecords: new URL('file:///dev/null'),
    extension: {
      typeDefs: gql`
        extend type Query {
          ${id}Motto: String
        }
      `,
      resolvers: {},
      migrations: () => ({}),
      loaders: () => ({}),
      addSamples: async () => {},
    },
  });
  cleanUpLater(owner.stop);
  return owner;
}

export const followed = (id: string, { url }: { url: string }) => ({ id, url: `${url}/graphql` });

/** Whose tokens search takes and with which it follows feeds in tests. */
export const withTestTokens = { trusted, feedToken: (owner: string) => tokenFor(owner) };

/** Asks the search server as the gateway does, its graph `relations` at the path that it has. */
export async function askSearch(
  { url }: { url: string },
  query: string,
  variables: object = {},
  { path: at = '/graphql', viewer }: { path?: string; viewer?: Viewer } = {},
): Promise<GraphQLAnswer> {
  return ask(`${url}${at}`, query, variables, await tokenFor('search', viewer));
}

/** Starts the search subgraph with quick polling and waits until it has caught up. */
export async function startTestSearch(
  owners: SearchConfiguration['owners'],
  database: DatabaseConfiguration,
  pollInterval = 50,
): Promise<RunningSearch> {
  const search = await startSearch({ host, port: 0, publicUrl, ...withTestTokens, database, owners, pollInterval });
  let isRunning = true;
  const stop = async (): Promise<void> => {
    if (isRunning) await search.stop();
    isRunning = false;
  };
  cleanUpLater(stop);
  await search.caughtUp();
  return { ...search, stop };
}

/** Serves whatever the test wants to have answered. */
export async function serve(listener: RequestListener): Promise<{ url: string }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, host, resolve);
  });
  cleanUpLater(
    () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  );
  return { url: `http://${host}:${(server.address() as AddressInfo).port}` };
}

/** Asks the search graph for what cannot fail. */
export async function search(
  running: { url: string },
  query: string,
  variables: object = {},
): Promise<GraphQLAnswer['data']> {
  const { data, errors } = await askSearch(running, query, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Ids of the hits for these words, in order. */
export async function idsFor(running: { url: string }, words: string | null, rest = ''): Promise<string[]> {
  const query = `query ($words: String) { search(query: $words, first: 100 ${rest}) { edges { node { id } } } }`;
  const data = await search(running, query, { words });
  return data.search.edges.map((edge: { node: { id: string } }) => edge.node.id);
}

function checked<Checked extends EntryRecord>(value: object): Checked {
  const result = checkRecord(value);
  if (!result.ok) throw new Error(result.problems.join('; '));
  return result.record as Checked;
}

const common = { modified: '2026-05-01T10:00:00Z', visibility: 'PUBLIC' };

export function dataset(id: string, fields: object = {}): DatasetRecord {
  return checked({ id, ...common, title: `Datensatz ${id}`, publisher: { name: 'Stadt Leipzig' }, ...fields });
}

export function project(id: string, fields: object = {}): ProjectRecord {
  return checked({ id, ...common, title: `Projekt ${id}`, status: 'RUNNING', ...fields });
}

export function contact(id: string, fields: object = {}): ContactRecord {
  const organisation = { name: 'Stadt Leipzig' };
  return checked({ id, ...common, kind: 'MAILBOX', name: `Postfach ${id}`, organisation, ...fields });
}
