import type { Knex } from 'knex';
import type { Migrations } from '../../../catalogue-schema/storage/index.ts';

/** Whom this server hosts. `tables` is the newest migration of the owner's own schema. */
export function ownerMigrations(schema: string): Migrations {
  return {
    '001-owners': {
      up: (knex: Knex) =>
        knex.schema.withSchema(schema).createTable('owner', (table) => {
          table.text('id').primary();
          table.text('name').notNullable();
          table.text('kind').notNullable();
          table.text('website');
          table.text('contact');
          table.text('tables').notNullable();
          table.timestamp('created_at').notNullable().defaultTo(knex.fn.now());
        }),
      down: (knex: Knex) => knex.schema.withSchema(schema).dropTable('owner'),
    },
  };
}
