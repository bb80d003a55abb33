import { afterAll, describe, expect, test } from '@jest/globals';
import { openDatabase, rowsOf } from '../../owner-kit/index.ts';
import { openSearchDatabase } from '../open-search-database.ts';
import { cleanUp, dataset, engines, temporaryDatabase } from '../test/test-support.ts';
import { mirrorMigrations } from './mirror-migrations.ts';

afterAll(cleanUp);

describe.each(engines)('on %s', (_, databaseUrl) => {
  test('what was mirrored before the index was in memory is still found', async () => {
    const configuration = await temporaryDatabase(databaseUrl);
    const { '001-mirror': first } = mirrorMigrations(configuration.schema);
    const old = await openDatabase(configuration, { '001-mirror': first as NonNullable<typeof first> });
    const record = dataset('stadt/dataset/alt', { title: 'Alter Brunnen', keywords: ['Wasser'] });
    await old.knex.withSchema(old.schema).table('owner').insert({ id: 'stadt', cursor: '7', pass_is_running: false });
    await old.knex
      .withSchema(old.schema)
      .table('mirror')
      .insert({
        id: record.id,
        owner: 'stadt',
        kind: 'dataset',
        visibility: 'PUBLIC',
        modified: record.modified,
        changed_at: record.modified,
        record: JSON.stringify(record),
        indexed_at: record.modified,
        pass: 1,
      });
    await old.close();

    const database = await openSearchDatabase(configuration);
    const rows = await rowsOf<{ words: string; gone: boolean; cursor: string }>(
      database.knex.raw(
        `select search_entry.words, gone, cursor from :schema:.search_entry join :schema:.mirror using (number)
         join :schema:.owner on owner.id = mirror.owner`,
        { schema: database.schema },
      ),
    );
    expect(rows).toEqual([{ words: 'Alter Brunnen\nWasser\n\nStadt Leipzig', gone: false, cursor: '7' }]);
    await database.close();
  });
});
