import type { Knex } from 'knex';
import type { EntryKind, EntryRecord, KindedRecord } from '../../../catalogue-schema/index.ts';
import type { Migrations } from '../../owner-kit/index.ts';
import { searchRow } from './search-row.ts';

const recordsAtOnce = 500;

/** Works out what is searched of the records that are there, so that those of an owner that is away are found, too. */
async function fill(knex: Knex, schema: string): Promise<void> {
  for (let after = 0; ; ) {
    const rows: { number: number; kind: EntryKind; record: EntryRecord }[] = await knex
      .withSchema(schema)
      .from('mirror')
      .select('number', 'kind', 'record')
      .where('number', '>', after)
      .orderBy('number')
      .limit(recordsAtOnce);
    for (const { number, kind, record } of rows) {
      const { id: _, ...row } = searchRow({ kind, record } as KindedRecord);
      await knex
        .withSchema(schema)
        .table('search_entry')
        .insert({ number, version: 0, written_at: new Date(), ...row });
      after = number;
    }
    if (rows.length < recordsAtOnce) return;
  }
}

/** Puts what the index in memory is made of in place of rows that PostgreSQL searched. */
export function invertedIndexMigrations(schema: string): Migrations {
  return {
    '003-inverted-index': {
      up: async (knex: Knex) => {
        await knex.schema.withSchema(schema).dropTable('search_entry');
        await knex.schema.withSchema(schema).createTable('search_version', (table) => {
          table.bigInteger('value').notNullable();
        });
        await knex.withSchema(schema).table('search_version').insert({ value: 0 });
        await knex.schema.withSchema(schema).createTable('search_entry', (table) => {
          table.integer('number').primary();
          table.bigInteger('version').notNullable();
          table.boolean('gone').notNullable().defaultTo(false);
          table.timestamp('written_at').notNullable();
          table.text('kind').notNullable();
          table.text('owner').notNullable();
          table.text('visibility').notNullable();
          table.specificType('title_sort', 'text collate "C"').notNullable();
          table.timestamp('modified').notNullable();
          table.text('words').notNullable();
          table.jsonb('attributes').notNullable();
          table.index(['version', 'number']);
          table.index(['title_sort', 'number']);
        });
        await fill(knex, schema);
      },
      down: async () => {
        throw new Error('there is no way back: the words of records cannot be searched in SQL any more');
      },
    },
  };
}
