import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { waitUntil } from '../../../test/support/index.ts';
import { type Database, publicViewer, type Viewer } from '../../owner-kit/index.ts';
import { openSearchDatabase } from '../open-search-database.ts';
import { cleanUp, engines, temporaryDatabase } from '../test/test-support.ts';
import { IndexKeeper } from './index-keeper.ts';

afterAll(cleanUp);

describe.each(engines)('on %s', (_, databaseUrl) => {
  let database: Database;
  let keeper: IndexKeeper;

  beforeAll(async () => {
    database = await openSearchDatabase(await temporaryDatabase(databaseUrl));
    await write(1, 10);
    keeper = await IndexKeeper.open(database, 50);
  });

  afterAll(async () => {
    await keeper.stop();
    await database.close();
  });

  /** Writes records as one transaction of a follower does. */
  async function write(from: number, to: number, fields: { word?: string; visibility?: string; gone?: boolean } = {}) {
    const { word = 'Brunnen', visibility = 'PUBLIC', gone = false } = fields;
    await database.knex.raw(
      `with next as (update :schema:.search_version set value = value + 1 returning value)
       insert into :schema:.search_entry (number, version, gone, written_at, kind, owner, visibility, title_sort, modified,
         words, attributes)
       select number, next.value, :gone, now(), 'dataset', 'stadt', :visibility, '', now(), :words,
         '{"facets": {"kind": ["dataset"]}, "completeness": 1}'
       from generate_series(:from::integer, :to::integer) as number, next
       on conflict (number) do update set version = excluded.version, gone = excluded.gone, words = excluded.words,
         visibility = excluded.visibility`,
      { schema: database.schema, from, to, gone, visibility, words: `${word}\n\n\n` },
    );
  }

  const having = (word: string): number => {
    const { index } = keeper;
    const term = index.vocabulary.find(word) ?? -1;
    const { titles } = index.postings;
    const slots = [...titles.chunkOf(term).subarray(titles.start(term), titles.start(term) + titles.length(term))];
    return slots.filter((slot) => index.audience.at(slot) !== 0).length;
  };

  test('starts with what is there', () => {
    expect(keeper.index.size).toBe(10);
    expect(having('brunnen')).toBe(10);
  });

  test('reads on through many versions, each of many records, and misses none', async () => {
    for (let version = 0; version < 25; version += 1) await write(11 + version * 300, 310 + version * 300);
    await keeper.refresh();
    expect(keeper.index.size).toBe(7510);
  });

  test('a read that fails in the middle of a version is made good', async () => {
    await write(50_000, 54_999);
    const { knex } = database;
    let reads = 0;
    const raw = (sql: string, bindings: never) => {
      if (sql.includes('order by version')) reads += 1;
      if (reads === 3) throw new Error('connection lost');
      return knex.raw(sql, bindings);
    };
    const failing = new Proxy(knex, { get: (target, name) => (name === 'raw' ? raw : Reflect.get(target, name)) });
    const other = await IndexKeeper.open({ ...database, knex: failing }, 60_000);
    await write(50_000, 54_999, { gone: true });
    await expect(other.refresh()).rejects.toThrow('connection lost');
    await other.refresh();
    await keeper.refresh();
    expect(other.index.size).toBe(keeper.index.size);
    await other.stop();
  });

  test('takes over what others write without being told', async () => {
    await write(20_000, 20_004, { word: 'Quelle' });
    await waitUntil(async () => having('quelle') === 5);
  });

  test('a change takes the place of what was there, an end takes it away', async () => {
    await write(20_000, 20_001, { word: 'Teich' });
    await write(20_002, 20_002, { gone: true });
    await keeper.refresh();
    expect([having('quelle'), having('teich'), keeper.index.size]).toEqual([2, 2, 7514]);
    const counts = keeper.index.valueCounts.map((values) => [...(values?.values() ?? [])]);
    expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(7514);
  });

  test('knows who may see what', async () => {
    await write(30_000, 30_000, { word: 'Geheimnis', visibility: 'INTERNAL' });
    await keeper.refresh();
    const flags = async (viewer: Viewer) =>
      (await keeper.index.audiences.visible(database, viewer)).reduce((sum, flag) => sum + flag, 0);
    expect(await flags(publicViewer)).toBe(1);
    expect(await flags({ ...publicViewer, isInternal: true })).toBe(2);
  });

  test('makes the index anew when most of it are places of records that have changed', async () => {
    const before = keeper.index;
    for (let round = 0; keeper.index === before && round < 20; round += 1) {
      await write(1, 7510, { word: `Runde${round}` });
      await keeper.refresh();
    }
    expect(keeper.index).not.toBe(before);
    expect(keeper.index.length).toBe(keeper.index.size);
    expect(keeper.index.size).toBe(7515);
  });
});
