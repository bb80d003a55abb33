import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { publicUrl, type TestOwner } from '../../test/support/index.ts';
import { type DatabaseConfiguration, rowsOf } from '../owner-kit/index.ts';
import {
  cleanUp,
  cleanUpLater,
  dataset,
  engines,
  followed,
  serve,
  startTestOwner,
  startTestSearch,
  temporaryDatabase,
} from './test/test-support.ts';

const records = Array.from({ length: 3000 }, (_, index) =>
  dataset(`stadt/dataset/nr-${index}`, {
    title: `Messstelle ${index}`,
    description: 'Messwerte der Luftgüte. '.repeat(20),
    relatedDatasets: [`stadt/dataset/nr-${(index + 1) % 3000}`],
  }),
);

let stadt: TestOwner;

beforeAll(async () => {
  stadt = await startTestOwner('stadt');
  await stadt.store.save(records, 'test');
});

afterAll(cleanUp);

let onRequest: (after: string | null) => void = () => {};

/** Passes requests on to the owner, at one address: at another one, its feed would be read from the start. */
async function startProxy(): Promise<{ url: string }> {
  return serve(async (request, response) => {
    const body = await text(request);
    onRequest(JSON.parse(body).variables.after);
    const headers = { 'content-type': 'application/json', authorization: request.headers.authorization ?? '' };
    const answer = await fetch(followed('stadt', stadt).url, { method: 'POST', headers, body });
    response.setHeader('content-type', 'application/json');
    response.end(await answer.text());
  });
}

function startProcess(configuration: object): ChildProcess {
  const script = new URL('./test/test-process.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(configuration)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  cleanUpLater(async () => child.kill('SIGKILL'));
  return child;
}

/**
 * Runs search until it has asked for so many pages and some milliseconds more have passed, and kills it. Answers where
 * in the feed it began.
 */
async function killAfter(
  pages: number,
  milliseconds: number,
  database: DatabaseConfiguration,
  url: string,
): Promise<string | null> {
  let start: string | null = null;
  let count = 0;
  const asked = new Promise<void>((resolve) => {
    onRequest = (after) => {
      count += 1;
      if (count === 1) start = after;
      if (count === pages) resolve();
    };
  });
  const owners = [{ id: 'stadt', url }];
  const child = startProcess({ host: '127.0.0.1', port: 0, publicUrl, database, owners });
  const ended = once(child, 'exit');
  await Promise.race([asked, ended]);
  await sleep(milliseconds);
  child.kill('SIGKILL');
  const [, signal] = await ended;
  expect(signal).toBe('SIGKILL');
  return start;
}

test.each(engines)(
  'killed in the middle of a feed on %s, search misses and doubles nothing',
  async (_, databaseUrl) => {
    const database = await temporaryDatabase(databaseUrl);
    const { url } = await startProxy();
    expect(await killAfter(2, 0, database, url)).toBeNull();
    expect(await killAfter(2, 60, database, url)).not.toBeNull();
    expect(await killAfter(1, 150, database, url)).not.toBeNull();
    const search = await startTestSearch([{ id: 'stadt', url }], database);
    const { knex, schema } = search.database;
    const mirror = await knex.withSchema(schema).from('mirror').orderByRaw('id collate "C"').pluck('record');
    expect(mirror).toEqual(await stadt.store.read('', 5000));
    expect(mirror).toHaveLength(3000);
    const [counts] = await rowsOf<Record<string, unknown>>(
      knex.raw(
        `select count(*)::int as entries, count(distinct mirror.id)::int as mirrored,
           (select count(*)::int from :schema:.reference) as reference_count
         from :schema:.search_entry join :schema:.mirror using (number)`,
        { schema },
      ),
    );
    expect(counts).toEqual({ entries: 3000, mirrored: 3000, reference_count: 3000 });
    await search.stop();
  },
  180_000,
);
