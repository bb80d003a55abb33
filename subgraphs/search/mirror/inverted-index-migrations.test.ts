import { afterAll, describe, expect, test } from '@jest/globals';
import { parseEntryId } from '../../../catalogue-schema/index.ts';
import { openDatabase, rowsOf } from '../../owner-kit/index.ts';
import { openSearchDatabase } from '../open-search-database.ts';
import { cleanUp, contact, dataset, engines, temporaryDatabase } from '../test/test-support.ts';
import { mirrorMigrations } from './mirror-migrations.ts';

afterAll(cleanUp);

describe.each(engines)('on %s', (_, databaseUrl) => {
  test('what was mirrored before the index was in memory is still found', async () => {
    const configuration = await temporaryDatabase(databaseUrl);
    const { '001-mirror': first } = mirrorMigrations(configuration.schema);
    const old = await openDatabase(configuration, { '001-mirror': first as NonNullable<typeof first> });
    const records = [
      dataset('stadt/dataset/alt', { title: 'Alter Brunnen', keywords: ['Wasser'] }),
      contact('stadt/contact/leitung', { kind: 'PERSON', name: 'Erika Mustermann', role: 'Leitung' }),
    ];
    await old.knex.withSchema(old.schema).table('owner').insert({ id: 'stadt', cursor: '7', pass_is_running: false });
    await old.knex
      .withSchema(old.schema)
      .table('mirror')
      .insert(
        records.map(({ audience: _, ...record }) => ({
          id: record.id,
          owner: 'stadt',
          kind: parseEntryId(record.id).kind,
          visibility: 'PUBLIC',
          modified: record.modified,
          changed_at: record.modified,
          record: JSON.stringify(record),
          indexed_at: record.modified,
          pass: 1,
        })),
      );
    await old.close();

    const database = await openSearchDatabase(configuration);
    const rows = await rowsOf<object>(
      database.knex.raw(
        `select words, personal_words, search_entry.audience, record->'audience' as stated, gone, cursor
         from :schema:.search_entry join :schema:.mirror using (number)
         join :schema:.owner on owner.id = mirror.owner order by number`,
        { schema: database.schema },
      ),
    );
    const common = { audience: [], stated: [], gone: false, cursor: '7' };
    expect(rows).toEqual([
      { ...common, words: 'Alter Brunnen\nWasser\n\nStadt Leipzig', personal_words: null },
      {
        ...common,
        words: expect.stringMatching(/^Leitung\nLeitung\n/),
        personal_words: expect.stringMatching(/^Erika Mustermann\nLeitung\n/),
      },
    ]);
    await database.close();
  });
});
