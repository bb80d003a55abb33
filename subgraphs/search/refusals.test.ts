import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestOwner, waitUntil } from '../../test/support/index.ts';
import type { DatabaseConfiguration } from '../owner-kit/index.ts';
import type { RunningSearch } from './index.ts';
import { deletion, startFakeOwner, stateOf, upsert } from './test/fake-owner.ts';
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

const nested = (depth: number): unknown => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);

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

  test("what is not the owner's or breaks the contract is refused by itself", async () => {
    const changes = [
      upsert('partner/dataset/gut'),
      upsert('stadt/dataset/eins', { title: 'Gekapert' }),
      deletion('stadt/dataset/zwei'),
      upsert('partner/dataset/ohne-titel', { title: '' }),
      upsert('partner/dataset/nul', { title: 'a\u0000b' }),
      upsert('partner/dataset/jahr', { modified: '0000-01-01T00:00:00Z' }),
      upsert('partner/dataset/box', { spatial: { places: [], bbox: { west: 2, south: 1, east: 1, north: 2 } } }),
      upsert('partner/dataset/gebiet', {
        spatial: { places: [], geometry: { type: 'Point', coordinates: [12, 51], geometries: 5 } },
      }),
      upsert('partner/dataset/flaeche', {
        spatial: { places: [], geometry: { type: ['Point'], coordinates: [12, 51] } },
      }),
      upsert('partner/dataset/tief', {
        spatial: { places: [], geometry: { type: 'Point', coordinates: [12, 51], tief: nested(1000) } },
      }),
      upsert('partner/dataset/spaet', { modified: '9999-12-31T23:59:59-14:00' }),
      { ...upsert('partner/dataset/wann'), at: 'gestern' },
      {
        ...upsert('partner/dataset/anders'),
        dataset: { ...dataset('partner/dataset/x'), contacts: [], relatedDatasets: [] },
      },
      { ...upsert('partner/dataset/leer'), dataset: null },
      { id: 'unsinn', kind: 'DATASET', operation: 'UPSERT' },
      null,
      upsert('partner/dataset/auch-gut', { description: 'wort '.repeat(100_000) + 'x'.repeat(10_000) }),
    ];
    const partner = await startFakeOwner({
      answer: (after) => ({ changes: after === null ? changes : [], endCursor: '1', hasMore: false }),
    });
    const search = await start({ stadt: stadtUrl(), partner: partner.url });
    expect(await all(search)).toEqual([
      'partner/dataset/auch-gut',
      'partner/dataset/gut',
      'stadt/dataset/eins',
      'stadt/dataset/zwei',
    ]);
    expect(await idsFor(search, 'Gekapert')).toEqual([]);
    expect(await stateOf(search, 'partner')).toMatchObject({ lastError: null, refusedRecords: 15 });
    const { knex, schema } = search.database;
    const { last_refusal } = await knex.withSchema(schema).from('owner').where({ id: 'partner' }).first();
    expect(last_refusal).toBe('undefined: id: expected "<owner>/<kind>/<local>", got undefined');
  });

  test('what PostgreSQL cannot hold is refused in words that it can', async () => {
    const changes = [
      upsert('partner/dataset/gut'),
      upsert('partner/dataset/nul', { visibility: '\u0000' }),
      upsert('partner/dataset/halb', { visibility: '\ud800' }),
      upsert('partner/dataset/titel\u0000\ud800'),
      upsert('partner/dataset/wem', { audience: ['\u0000'] }),
    ];
    const partner = await startFakeOwner({
      answer: (after) => ({ changes: after === null ? changes : [], endCursor: '1', hasMore: false }),
    });
    const odd = await startFakeOwner({ answer: () => ({ changes: [], endCursor: '\0', hasMore: false }), id: 'odd' });
    const search = await start({ partner: partner.url, odd: odd.url });
    expect(await all(search)).toEqual(['partner/dataset/gut']);
    expect(await stateOf(search, 'partner')).toMatchObject({ lastError: null, refusedRecords: 4 });
    expect((await stateOf(search, 'odd')).lastError).toBe('expected an endCursor of Unicode characters, got "\\u0000"');
  });

  test('what is odd and holds the contract is kept, and stops nothing', async () => {
    const at = (geometry: object) => ({ spatial: { places: [], geometry } });
    const changes = [
      upsert('partner/dataset/pol', at({ type: 'Point', coordinates: [-180, -90] })),
      upsert('partner/dataset/hoch', at({ type: 'Point', coordinates: [12, 51, 1e308], bis: 5e-324 })),
      upsert('partner/dataset/leer', at({ type: 'GeometryCollection', geometries: [] })),
      upsert('partner/dataset/weit', { temporal: { start: '0001-01-01', end: '9999-12-31' }, issued: '9999-12-31' }),
      upsert('partner/dataset/lang', { title: '\u{10ffff}'.repeat(20_000), keywords: ['wort'.repeat(100_000)] }),
      upsert('partner/dataset/zeichen', { title: `a${'\u0301'.repeat(50_000)} \u202e\ufffe\u0001` }),
      upsert('partner/dataset/namen', { keywords: ['__proto__', 'constructor'], publisher: { name: 'toString' } }),
      upsert('partner/dataset/klammern', { description: '<'.repeat(300_000) }),
    ];
    const partner = await startFakeOwner({
      answer: (after) => ({ changes: after === null ? changes : [], endCursor: '1', hasMore: false }),
    });
    const search = await start({ partner: partner.url });
    expect(await all(search)).toHaveLength(changes.length);
    expect(await stateOf(search, 'partner')).toMatchObject({ lastError: null, refusedRecords: 0 });
  });

  test('a refused record keeps its last good copy, unless it may be one that was withdrawn', async () => {
    const restricted = { visibility: 'RESTRICTED', audience: ['uni'] };
    let changes = [
      upsert('partner/dataset/a'),
      upsert('partner/dataset/b'),
      upsert('partner/dataset/c'),
      upsert('partner/dataset/d', restricted),
      upsert('partner/dataset/e', restricted),
    ];
    let generation = 1;
    const partner = await startFakeOwner({
      answer: (after) => {
        if (after !== null && !after.startsWith(`${generation}`)) return 'CURSOR_UNKNOWN';
        return { changes: after === null ? changes : [], endCursor: `${generation}`, hasMore: false };
      },
    });
    const search = await start({ partner: partner.url });
    expect(await all(search)).toHaveLength(3);
    changes = [
      upsert('partner/dataset/a', { title: '' }),
      upsert('partner/dataset/b', { title: '', visibility: 'INTERNAL' }),
      { ...upsert('partner/dataset/c'), dataset: null },
      upsert('partner/dataset/d', { ...restricted, title: '' }),
      upsert('partner/dataset/e', { ...restricted, title: '', audience: [] }),
    ];
    generation = 2;
    await waitUntil(async () => (await stateOf(search, 'partner')).refusedRecords === 2);
    expect(await all(search)).toEqual(['partner/dataset/a']);
    const { knex, schema } = search.database;
    const kept = await knex.withSchema(schema).from('mirror').orderBy('id').pluck('id');
    expect(kept).toEqual(['partner/dataset/a', 'partner/dataset/d']);
  });

  /** An owner that cannot read a record, or what `missing` names of it, for the first so many times that it is asked. */
  const forgetful = (times: number, missing?: string) => {
    let asked = 0;
    return startFakeOwner({
      answer: (after) => {
        if (after !== null) return { changes: [], endCursor: '1', hasMore: false };
        const changes = [upsert('partner/dataset/a'), upsert('partner/dataset/b', { description: 'Werte' })];
        const left =
          missing === undefined
            ? null
            : (upsert('partner/dataset/b', { [missing]: null }) as { dataset: object }).dataset;
        asked += 1;
        if (asked > times) return { changes, endCursor: '1', hasMore: false };
        const errors = [{ message: 'too late', path: ['catalogueChanges', 'changes', 1, 'dataset', 'title'] }];
        return {
          changes: [changes[0] ?? null, { ...changes[1], dataset: left }],
          endCursor: '1',
          hasMore: false,
          errors,
        };
      },
    });
  };

  test('a record that an owner cannot read for a while is not missed', async () => {
    const search = await start({ partner: (await forgetful(3)).url });
    await waitUntil(async () => (await all(search)).length === 2);
    expect(await stateOf(search, 'partner')).toMatchObject({ lastError: null, refusedRecords: 0 });
  });

  test('nor is a part of a record', async () => {
    const search = await start({ partner: (await forgetful(3, 'description')).url });
    await waitUntil(async () => (await all(search)).length === 2);
    const { knex, schema } = search.database;
    const [{ record }] = await knex
      .withSchema(schema)
      .from('mirror')
      .where({ id: 'partner/dataset/b' })
      .select('record');
    expect(record.description).toBe('Werte');
  });

  test('one that it can read again much later comes then, whatever it can never read and whoever was started anew', async () => {
    const unread = (id: string, place: number) => ({
      change: { ...upsert(id), dataset: null },
      error: { message: 'too late', path: ['catalogueChanges', 'changes', place, 'dataset', 'title'] },
    });
    const never = unread('partner/dataset/nie', 0);
    const later = unread('partner/dataset/spaeter', 1);
    let isWell = false;
    const partner = await startFakeOwner({
      answer: (after) => {
        if (after === null) return { changes: [never.change], endCursor: '1', hasMore: true, errors: [never.error] };
        if (after === '2') return { changes: [], endCursor: '2', hasMore: false };
        const changes = [upsert('partner/dataset/da'), isWell ? upsert('partner/dataset/spaeter') : later.change];
        return { changes, endCursor: '2', hasMore: false, errors: isWell ? [] : [later.error] };
      },
    });
    const database = await temporaryDatabase(databaseUrl);
    const search = await start({ partner: partner.url }, database);
    await waitUntil(async () => (await all(search)).length === 1, 60_000);
    expect(await stateOf(search, 'partner')).toMatchObject({ refusedRecords: 2 });
    await search.stop();
    isWell = true;
    const again = await start({ partner: partner.url }, database);
    await waitUntil(async () => (await all(again)).length === 2, 60_000);
    expect(await stateOf(again, 'partner')).toMatchObject({ lastError: null, refusedRecords: 1 });
    const { knex, schema } = again.database;
    expect(await knex.withSchema(schema).from('gap').pluck('id')).toEqual(['partner/dataset/nie']);
  }, 150_000);

  test('one that it can never read holds up the others for a while only', async () => {
    const search = await start({ partner: (await forgetful(Number.POSITIVE_INFINITY)).url });
    await waitUntil(async () => (await all(search)).length === 1, 60_000);
    expect(await stateOf(search, 'partner')).toMatchObject({ lastError: null, refusedRecords: 1 });
  }, 90_000);
});
