import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestOwner, waitUntil } from '../../test/support/index.ts';
import type { DatabaseConfiguration } from '../owner-kit/index.ts';
import { type RunningSearch, startSearch } from './index.ts';
import { type Behaviour, closedUrl, startFakeOwner, stateOf, upsert } from './test/fake-owner.ts';
import {
  askSearch,
  cleanUp,
  dataset,
  engines,
  followed,
  idsFor,
  serve,
  startTestOwner,
  startTestSearch,
  temporaryDatabase,
  withTestTokens,
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
      stuck: 'expected an endCursor behind the one that was sent as hasMore is true, got the same',
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
    const owners = Object.entries(urls).map(([id, url]) => ({ id, url }));
    const common = {
      host: '127.0.0.1',
      port: 0,
      publicUrl: 'http://catalogue.test',
      pollInterval: 50,
      ...withTestTokens,
    };
    running = await startSearch({ ...common, database: await temporaryDatabase(databaseUrl), owners });
    return running;
  }

  test('a copy is as of when its owner was asked, however long the answer took', async () => {
    const answered: Date[] = [];
    const partner = await startFakeOwner({
      answer: async (after) => {
        if (after !== null) return new Promise(() => {});
        answered.push(new Date());
        await pause(50);
        return { changes: [upsert('partner/dataset/a')], endCursor: '1', hasMore: false };
      },
    });
    const search = await start({ partner: partner.url });
    const query =
      '{ _entities(representations: [{ __typename: "Dataset", id: "partner/dataset/a" }]) { ... on Dataset { copyAsOf } } }';
    const { data } = await askSearch(search, query, {}, { path: '/copies/graphql' });
    expect(Date.parse(data._entities[0].copyAsOf)).toBeLessThanOrEqual(Number(answered[0]));
    expect((await stateOf(search, 'partner')).followedAt).toBe(data._entities[0].copyAsOf);
  });

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

/** A gateway that says who takes part. */
async function startFakeGateway(list: { owners: readonly object[] }): Promise<string> {
  const { url } = await serve((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data: { owners: list.owners } }));
  });
  return url;
}

(serverUrl ? test : test.skip)('an owner that one search process leaves is taken up again by the other', async () => {
  const partner = await startFakeOwner({
    answer: (after) => ({
      changes: after === null ? [upsert('partner/dataset/a')] : [],
      endCursor: '1',
      hasMore: false,
    }),
  });
  const database = await temporaryDatabase(serverUrl);
  const suspended = { id: 'partner', state: 'SUSPENDED', address: partner.url };
  const active = { ...suspended, state: 'ACTIVE' };
  const seenByOne = { owners: [active] };
  const seenByOther = { owners: [active] };
  const start = async (list: { owners: readonly object[] }) =>
    startSearch({
      host: '127.0.0.1',
      port: 0,
      publicUrl: 'http://catalogue.test',
      ...withTestTokens,
      database,
      owners: [],
      gatewayUrl: await startFakeGateway(list),
      pollInterval: 50,
    });
  const [one, other] = [await start(seenByOne), await start(seenByOther)];
  await waitUntil(async () => (await idsFor(one, null)).length === 1);
  seenByOther.owners = [suspended];
  // The one that heard of the suspension has left; the other, which did not hear of it, reads the feed once more.
  await waitUntil(() => partner.asked.filter((after) => after === null).length > 1);
  await other.stop();
  await waitUntil(async () => (await idsFor(one, null)).length === 1);
  seenByOne.owners = [suspended];
  await waitUntil(async () => (await idsFor(one, null)).length === 0);
  seenByOne.owners = [active];
  await waitUntil(async () => (await idsFor(one, null)).length === 1);
  await one.stop();
});

(serverUrl ? test : test.skip)('a slow search process does not undo what the other one noted', async () => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let isHeld = false;
  let isBroken = false;
  const still = { changes: [], endCursor: '1', hasMore: false };
  const partner = await startFakeOwner({
    answer: (after) => {
      if (after === null) return { ...still, changes: [upsert('partner/dataset/a')] };
      if (after === '1' && !isHeld) {
        isHeld = true;
        return held.then(() => still);
      }
      if (isBroken) return 'broken';
      return { ...still, changes: after === '1' ? [upsert('partner/dataset/b')] : [], endCursor: '2' };
    },
  });
  const database = await temporaryDatabase(serverUrl);
  const slow = await startTestSearch([{ id: 'partner', url: partner.url }], database);
  await waitUntil(() => isHeld);
  const quick = await startTestSearch([{ id: 'partner', url: partner.url }], database);
  await waitUntil(async () => (await idsFor(quick, null)).length === 2);
  isBroken = true;
  await waitUntil(async () => (await stateOf(quick, 'partner')).lastError !== null);
  await quick.stop();
  const noted = () =>
    slow.database.knex.withSchema(database.schema).from('owner').first('cursor', 'pass', 'followed_at', 'last_error');
  const before = await noted();
  expect(before).toMatchObject({ cursor: '2', last_error: 'expected a GraphQL answer, got HTTP 502 text/html' });
  const asked = partner.asked.length;
  release();
  await waitUntil(() => partner.asked.length > asked);
  expect(await noted()).toEqual(before);
  await slow.stop();
});

(serverUrl ? test : test.skip)(
  'an owner at another address is read from its start there, and nothing goes before its end',
  async () => {
    const ids = ['a', 'b', 'c'].map((name) => `partner/dataset/${name}`);
    const old = await startFakeOwner({
      answer: () => ({ changes: ids.map((id) => upsert(id)), endCursor: '7', hasMore: false }),
    });
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const moved = await startFakeOwner({
      answer: (after) => {
        if (after === null) return { changes: [upsert('partner/dataset/a')], endCursor: '7', hasMore: true };
        return held.then(() => ({ changes: [upsert('partner/dataset/d')], endCursor: '8', hasMore: false }));
      },
    });
    const list = { owners: [{ id: 'partner', state: 'ACTIVE', address: old.url }] };
    const gatewayUrl = await startFakeGateway(list);
    const common = {
      host: '127.0.0.1',
      port: 0,
      publicUrl: 'http://catalogue.test',
      pollInterval: 50,
      owners: [],
      ...withTestTokens,
    };
    const database = await temporaryDatabase(serverUrl);
    const one = await startSearch({ ...common, gatewayUrl, database });
    const other = await startSearch({ ...common, gatewayUrl, database });
    await waitUntil(async () => (await idsFor(one, null)).length === 3);
    list.owners = [{ id: 'partner', state: 'ACTIVE', address: moved.url }];
    await waitUntil(() => moved.asked.includes('7'));
    expect((await idsFor(one, null)).sort()).toEqual(ids);
    release();
    await waitUntil(async () => (await idsFor(one, null)).length === 2);
    expect((await idsFor(one, null)).sort()).toEqual(['partner/dataset/a', 'partner/dataset/d']);
    await other.stop();
    await one.stop();
  },
);
