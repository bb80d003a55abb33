import type { Knex } from 'knex';
import type { EntryKind, EntryRecord, KindedRecord } from '../../../catalogue-schema/index.ts';
import type { Migrations } from '../../owner-kit/index.ts';
import { searchRow } from './search-row.ts';

const recordsAtOnce = 500;

interface Row {
  readonly number: number;
  readonly kind: EntryKind;
  readonly record: EntryRecord;
}

/**
 * Works out what is searched of records that are mirrored and have no row for it, and of persons, whose rows were made
 * before their names were searched by those who read them. They are found, then, while their owner is away.
 */
async function fill(knex: Knex, schema: string): Promise<void> {
  for (let after = 0; ; ) {
    const rows: Row[] = await knex
      .withSchema(schema)
      .from('mirror')
      .select('number', 'kind', 'record')
      .where('number', '>', after)
      .whereRaw(
        `(mirror.record->>'kind' = 'PERSON' or not exists (
           select from ??.search_entry where search_entry.number = mirror.number))`,
        [schema],
      )
      .orderBy('number')
      .limit(recordsAtOnce);
    for (const { number, kind, record } of rows) {
      const { id: _, ...row } = searchRow({ kind, record } as KindedRecord);
      await knex
        .withSchema(schema)
        .table('search_entry')
        .insert({ number, version: 0, written_at: new Date(), ...row })
        .onConflict('number')
        .merge();
      after = number;
    }
    if (rows.length < recordsAtOnce) return;
  }
}

/**
 * What the policy decides by, beside `owner` and `visibility`; and the words and title of a person's record with the
 * personal data in it, for those who read that, where others see the record without it.
 */
export function audienceMigrations(schema: string): Migrations {
  return {
    '006-audience': {
      up: async (knex: Knex) => {
        for (const name of ['mirror', 'tombstone', 'search_entry']) {
          await knex.schema.withSchema(schema).alterTable(name, (table) => {
            table.specificType('audience', 'text[]').notNullable().defaultTo('{}');
          });
        }
        await knex.raw(`update ??.mirror set record = record || '{"audience": []}'`, [schema]);
        await knex.schema.withSchema(schema).alterTable('search_entry', (table) => {
          table.text('personal_words');
          table.specificType('personal_title_sort', 'text collate "C"');
          table.index(['personal_title_sort', 'number'], undefined, {
            predicate: knex.whereNotNull('personal_title_sort'),
          });
        });
        await fill(knex, schema);
      },
      down: async () => {
        throw new Error('there is no way back: who may see a record was not known before');
      },
    },
  };
}
