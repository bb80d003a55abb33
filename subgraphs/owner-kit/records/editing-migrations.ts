import type { Knex } from 'knex';
import type { Migrations } from '../../../catalogue-schema/storage/index.ts';

/**
 * What people change: drafts, at most one of a record, and the audit trail. Both hold records in the form in which they are
 * saved. A draft's `sequence` is a new one whenever it is saved.
 */
export function editingMigrations(schema: string): Migrations {
  return {
    '003-editing': {
      up: async (knex: Knex) => {
        await knex.schema.withSchema(schema).createTable('draft', (table) => {
          table.text('id').primary();
          table.text('kind').notNullable();
          table.jsonb('record').notNullable();
          table.bigIncrements('sequence', { primaryKey: false }).unique();
        });
        await knex.schema.withSchema(schema).createTable('audit', (table) => {
          table.bigIncrements('sequence');
          table.text('id').notNullable();
          table.text('kind').notNullable();
          table.text('action').notNullable();
          table.timestamp('at').notNullable();
          table.text('by');
          table.text('source');
          table.jsonb('before');
          table.jsonb('after');
          table.index(['id', 'sequence']);
        });
      },
      down: async (knex: Knex) => {
        for (const table of ['draft', 'audit']) await knex.schema.withSchema(schema).dropTable(table);
      },
    },
  };
}
