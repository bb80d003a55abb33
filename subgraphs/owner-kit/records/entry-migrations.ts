import type { Knex } from 'knex';
import type { Migrations } from '../../../catalogue-schema/storage/index.ts';
import { audienceMigrations } from './audience-migrations.ts';
import { editingMigrations } from './editing-migrations.ts';

/**
 * The tables of every owner. What is queried has a column; the rest of a record is carried as JSON.
 * `change` holds the newest change of every record, deletions included, in the order in which they were written.
 */
export function entryMigrations(schema: string): Migrations {
  return {
    '001-entries': {
      up: async (knex: Knex) => {
        const tables = knex.schema.withSchema(schema);
        await tables.createTable('entry', (table) => {
          table.text('id').primary();
          table.text('kind').notNullable();
          table.text('visibility').notNullable();
          table.text('origin').notNullable().index();
          table.jsonb('record').notNullable();
        });
        await knex.schema.withSchema(schema).createTable('change', (table) => {
          table.text('id').primary();
          table.bigIncrements('sequence', { primaryKey: false }).unique();
          table.text('operation').notNullable();
          table.timestamp('at').notNullable();
        });
        await knex.schema.withSchema(schema).createTable('feed', (table) => {
          table.uuid('epoch').notNullable().defaultTo(knex.raw('gen_random_uuid()'));
          table.boolean('is_seeded').notNullable().defaultTo(false);
        });
        await knex.withSchema(schema).table('feed').insert({ is_seeded: false });
      },
      down: async (knex: Knex) => {
        for (const table of ['entry', 'change', 'feed']) await knex.schema.withSchema(schema).dropTable(table);
      },
    },
    ...audienceMigrations(schema),
    ...editingMigrations(schema),
  };
}
