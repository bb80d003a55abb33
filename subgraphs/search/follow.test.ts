import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestOwner, waitUntil } from '../../test/support/index.ts';
import type { DatabaseConfiguration } from '../owner-kit/index.ts';
import type { RunningSearch } from './index.ts';
import { type Behaviour, closedUrl, startFakeOwner, stateOf, upsert } from './test/fake-owner.ts';
import {
  cleanUp,
  dataset,
  engines,
  followed,
  idsFor,
  startTestOwner,
  startTestSearch,
  temporaryDatabase,
} from './test/test-support.ts';

let stadt: TestOwner;

beforeAll(async () => {
  stadt = await startTestOwner('stadt');
  await stadt.store.save([dataset('stadt/dataset/eins'), dataset('stadt/dataset/zwei')], 'test');
});

afterAll(cleanUp);

describe.each(engines)('on %s', (_, databaseUrl) => {
  let running: RunningSearch | undefined;

  const start = async (
    urls: Readonly<Record<string, string>>,
    database?: DatabaseConfiguration,
  ): Promise<RunningSearch> => {
    const owners = Object.entries(urls).map(([id, url]) => ({ id, url }));
    running = await startTestSearch(owners, database ?? (await temporaryDatabase(databaseUrl)));
    return running;
  };

  afterEach(async () => {
    await running?.stop();
    running = undefined;
  });

  const all = async (search: RunningSearch): Promise<string[]> => (await idsFor(search, null)).sort();
  const stadtUrl = (): string => followed('stadt', stadt).url;

  test('a feed that was made anew is read again, and what is gone goes', async () => {
    const search = await start({ stadt: stadtUrl() });
    await stadt.store.save([dataset('stadt/dataset/verloren')], 'test');
    await waitUntil(async () => (await all(search)).length === 3);
    const numbers = () =>
      search.database.knex
        .withSchema(search.database.schema)
        .from('mirror')
        .whereNot({ id: 'stadt/dataset/verloren' })
        .orderBy('id')
        .pluck('number');
    const before = await numbers();
    const { knex, schema } = stadt.database;
    await knex.raw(
      `with gone as (delete from :schema:.entry where id = 'stadt/dataset/verloren'),
         unsaid as (delete from :schema:.change where id = 'stadt/dataset/verloren')
       update :schema:.feed set epoch = gen_random_uuid()`,
      { schema },
    );
    await waitUntil(async () => (await all(search)).length === 2);
    expect(await all(search)).toEqual(['stadt/dataset/eins', 'stadt/dataset/zwei']);
    expect(await numbers()).toEqual(before);
    expect(await stateOf(search, 'stadt')).toMatchObject({ lastError: null, refusedRecords: 0 });
  });

  test('a full pass that was interrupted goes on where it was, and deletes at its end only', async () => {
    let answer: Behaviour = () => ({
      changes: ['a', 'b', 'c'].map((id) => upsert(`partner/dataset/${id}`)),
      endCursor: 'old',
      hasMore: false,
    });
    const partner = await startFakeOwner({ answer: (after) => answer(after) });
    const database = await temporaryDatabase(databaseUrl);
    const first = await start({ partner: partner.url }, database);
    expect(await all(first)).toHaveLength(3);
    let isHanging = true;
    answer = (after) => {
      if (after === 'old') return 'CURSOR_UNKNOWN';
      if (after === null) return { changes: [upsert('partner/dataset/a')], endCursor: 'new 1', hasMore: true };
      if (after === 'new 1' && isHanging) return 'hang';
      if (after === 'new 1') return { changes: [upsert('partner/dataset/d')], endCursor: 'new 2', hasMore: false };
      return { changes: [], endCursor: 'new 2', hasMore: false };
    };
    await waitUntil(async () => partner.asked.at(-1) === 'new 1');
    expect(await all(first)).toHaveLength(3);
    await first.stop();
    isHanging = false;
    const asked = partner.asked.length;
    const second = await start({ partner: partner.url }, database);
    await waitUntil(async () => partner.asked.includes('new 2'));
    expect(partner.asked[asked]).toBe('new 1');
    expect(await all(second)).toEqual(['partner/dataset/a', 'partner/dataset/d']);
  });

  test('an owner that hangs, breaks or is somebody else holds nobody up, and is told apart', async () => {
    const hanging = await startFakeOwner({ answer: () => 'hang', id: 'hanging' });
    const broken = await startFakeOwner({ answer: () => 'broken', id: 'broken' });
    const stuck = await startFakeOwner({ answer: () => ({ changes: [], endCursor: '1', hasMore: true }), id: 'stuck' });
    const page = { changes: [upsert('false/dataset/a')], endCursor: '1', hasMore: false };
    const impostor = await startFakeOwner({ answer: () => page, id: 'somebody' });
    const odd = await startFakeOwner({ answer: () => ({ ...page, hasMore: 'no' }) as never, id: 'odd' });
    const unknown = await startFakeOwner({ answer: () => 'CURSOR_UNKNOWN', id: 'unknown' });
    const urls = { hanging, broken, stuck, false: impostor, odd, unknown, gone: { url: await closedUrl() } };
    const search = startTestSearchWithoutWaiting({
      ...Object.fromEntries(Object.entries(urls).map(([id, { url }]) => [id, url])),
      stadt: stadtUrl(),
    });
    const up = await search;
    await waitUntil(async () => (await all(up)).length === 2);
    const errorOf = async (owner: string) => (await stateOf(up, owner)).lastError;
    const expected = {
      broken: 'expected a GraphQL answer, got HTTP 502 text/html',
      stuck: 'expected an endCursor behind "1" as hasMore is true, got the same',
      false: 'expected the owner "false", got "somebody"',
      odd: 'expected a page with changes, endCursor and hasMore, got something else',
      unknown: 'answered with an error: unknown',
      gone: 'could not be reached: ECONNREFUSED',
    };
    for (const [owner, message] of Object.entries(expected)) {
      await waitUntil(
        async () => (await errorOf(owner)) === message,
        20_000,
        `"${owner}" was said to fail with: ${message}`,
      );
    }
    expect(await errorOf('stadt')).toBeNull();
    expect(await all(up)).toEqual(['stadt/dataset/eins', 'stadt/dataset/zwei']);
  });

  async function startTestSearchWithoutWaiting(urls: Readonly<Record<string, string>>): Promise<RunningSearch> {
    const { startSearch } = await import('./index.ts');
    const owners = Object.entries(urls).map(([id, url]) => ({ id, url }));
    const common = { host: '127.0.0.1', port: 0, publicUrl: 'http://catalogue.test', pollInterval: 50 };
    running = await startSearch({ ...common, database: await temporaryDatabase(databaseUrl), owners });
    return running;
  }

  test('an owner that comes back is followed again', async () => {
    let isUp = false;
    const partner = await startFakeOwner({
      answer: (after) =>
        isUp ? { changes: after ? [] : [upsert('partner/dataset/a')], endCursor: '1', hasMore: false } : 'broken',
    });
    const search = await start({ partner: partner.url });
    expect(await all(search)).toEqual([]);
    expect((await stateOf(search, 'partner')).followedAt).toBeNull();
    isUp = true;
    await waitUntil(async () => (await all(search)).length === 1);
    expect(await stateOf(search, 'partner')).toMatchObject({ lastError: null, followedAt: expect.any(String) });
  });
});

const [[, serverUrl] = []] = engines;

(serverUrl ? test : test.skip)('two search processes on one database double and miss nothing', async () => {
  const records = Array.from({ length: 1200 }, (_, index) => dataset(`stadt/dataset/nr-${index}`));
  await stadt.store.save(records, 'many');
  const database = await temporaryDatabase(serverUrl);
  const first = await startTestSearch([], database);
  const both = await Promise.all([1, 2].map(() => startTestSearch([followed('stadt', stadt)], database, 20)));
  await stadt.store.delete(records.slice(0, 600).map(({ id }) => id));
  await stadt.store.save(
    records.slice(600).map((record) => ({ ...record, title: 'Neu' })),
    'many',
  );
  const rows = () =>
    first.database.knex.withSchema(database.schema).from('mirror').orderByRaw('id collate "C"').pluck('record');
  const atOwner = await stadt.store.read('', 5000);
  await waitUntil(async () => JSON.stringify(await rows()) === JSON.stringify(atOwner));
  const [{ count }] = await first.database.knex
    .withSchema(database.schema)
    .from('search_entry')
    .where({ gone: false })
    .count({ count: '*' });
  expect(Number(count)).toBe(atOwner.length);
  await Promise.all([first, ...both].map((search) => search.stop()));
});
