import type { Knex } from 'knex';
import type { Migrations } from '../../owner-kit/index.ts';

/** Makes room for what the index in memory is made of in place of rows that PostgreSQL searched; 006 fills it. */
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
      },
      down: async () => {
        throw new Error('there is no way back: the words of records cannot be searched in SQL any more');
      },
    },
  };
}
