import { afterAll, describe, expect, test } from '@jest/globals';
import { openSearchDatabase } from '../open-search-database.ts';
import { cleanUp, dataset, engines, temporaryDatabase } from '../test/test-support.ts';
import { type PreparedRecord, prepareRecord } from './prepare-record.ts';
import { writeOrRefuse } from './write-or-refuse.ts';

afterAll(cleanUp);

const at = '2026-05-01T00:00:00Z';
const idOf = (place: number): string => `stadt/dataset/nr-${place}`;

function prepared(place: number, title: string): PreparedRecord {
  return prepareRecord({ kind: 'dataset', record: { ...dataset(idOf(place)), title }, at });
}

describe.each(engines)('on %s', (_, databaseUrl) => {
  test('what the database does not take is refused by itself, wherever it stands', async () => {
    const database = await openSearchDatabase(await temporaryDatabase(databaseUrl));
    const { knex, schema } = database;
    const bad = [0, 6, 7];
    const records = Array.from({ length: 9 }, (_, place) => prepared(place, bad.includes(place) ? 'a\0b' : 'gut'));
    const written = await knex.transaction((transaction) => writeOrRefuse(transaction, schema, records, 1, new Date()));
    const reason = (place: number) =>
      `${idOf(place)}: expected a record that the database can hold, got its error 22P05`;
    expect(written).toEqual({
      added: 6,
      refusals: bad.map((place) => ({
        id: idOf(place),
        isOwn: true,
        visibility: 'PUBLIC',
        audience: [],
        reason: reason(place),
      })),
    });
    const stored = await knex.withSchema(schema).from('search_entry').count({ count: '*' });
    expect(Number(stored[0]?.count)).toBe(6);
    await database.close();
  });

  test('another error is thrown', async () => {
    const database = await openSearchDatabase(await temporaryDatabase(databaseUrl));
    const { knex, schema } = database;
    await knex.schema.withSchema(schema).dropTable('tombstone');
    const writing = knex.transaction((transaction) =>
      writeOrRefuse(transaction, schema, [prepared(1, 'gut')], 1, new Date()),
    );
    await expect(writing).rejects.toMatchObject({ code: '42P01' });
    await database.close();
  });
});
