import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SearchConfiguration } from '../../../subgraphs/search/index.ts';
import { CatalogueContender } from './catalogue-contender.ts';
import { type Child, startChild } from './child-process.ts';
import { cleanUpLater } from './clean-up.ts';
import { owners } from './corpus/index.ts';
import { folderSize, residentBytes } from './machine-figures.ts';
import { postJson } from './post-json.ts';
import { dropSchema, schemaFor, schemaSize, serverUrl, settle } from './postgres-server.ts';

export type Engine = 'pglite' | 'postgres';

export interface BuildFigures {
  /** Records a second from the start of the process until all are found. */
  readonly perSecond: number;
  /** Seconds of processor time that making up the records took, which is not search's. */
  readonly feedSeconds: number;
  /** Bytes of the database. */
  readonly size: number;
  /** Bytes of the search process after the load, and after it was started anew. */
  readonly memory: number;
  readonly memoryAfterRestart: number;
  /** Seconds from the start of a new process on the full database until all records are found. */
  readonly restartSeconds: number;
}

/** Milliseconds without a further record after which the load is given up. */
const patience = 120_000;

/** @throws Error where the number of records that are found stops growing before it is complete. */
async function waitForAll(catalogue: CatalogueContender, size: number): Promise<void> {
  let [found, grownAt] = [0, performance.now()];
  while (found < size) {
    await sleep(Math.min(1000, size / 200));
    const outcome = await catalogue.count();
    if ('hits' in outcome && outcome.hits > found) [found, grownAt] = [outcome.hits, performance.now()];
    if (performance.now() - grownAt < patience) continue;
    throw new Error(`expected ${size} records, got no more than ${found}; last answer: ${JSON.stringify(outcome)}`);
  }
}

async function databaseFor(engine: Engine): Promise<SearchConfiguration['database']> {
  const folder = await mkdtemp(path.join(tmpdir(), 'catalogue-bench-'));
  cleanUpLater(() => rm(folder, { recursive: true, force: true }));
  const schema = schemaFor('search');
  if (engine === 'pglite') return { folder, schema };
  cleanUpLater(() => dropSchema(schema));
  return { folder, schema, url: serverUrl };
}

const secondsSince = (start: number): number => (performance.now() - start) / 1000;

/** Starts the search subgraph on an empty database, has it load the feed, and starts it anew on what it has written. */
export async function startCatalogue(
  engine: Engine,
  size: number,
  feedUrl: string,
): Promise<{ search: Child; catalogue: CatalogueContender; build: BuildFigures }> {
  const database = await databaseFor(engine);
  const configuration: Omit<SearchConfiguration, 'trusted' | 'feedToken'> = {
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'http://catalogue.test',
    database,
    owners: owners.map((id) => ({ id, url: `${feedUrl}/${id}/graphql` })),
    pollInterval: 500,
  };
  const startSearch = async (): Promise<[search: Child, catalogue: CatalogueContender, seconds: number]> => {
    const start = performance.now();
    const search = await startChild('run-search.ts', configuration);
    const catalogue = new CatalogueContender(search.url);
    await waitForAll(catalogue, size);
    return [search, catalogue, secondsSince(start)];
  };
  const [loading, , seconds] = await startSearch();
  const { seconds: feedSeconds } = (await postJson(`${feedUrl}/cpu`, '')) as { seconds: number };
  const memory = await residentBytes(loading.pid);
  await loading.stop();
  if (engine === 'postgres') await settle(database.schema);
  const [search, catalogue, restartSeconds] = await startSearch();
  const build = {
    perSecond: size / seconds,
    feedSeconds,
    size: await (engine === 'postgres' ? schemaSize(database.schema) : folderSize(database.folder)),
    memory,
    memoryAfterRestart: await residentBytes(search.pid),
    restartSeconds,
  };
  return { search, catalogue, build };
}
