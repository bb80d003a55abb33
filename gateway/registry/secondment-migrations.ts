import type { Knex } from 'knex';
import type { Migrations } from '../../catalogue-schema/storage/index.ts';

/** What owners let their people do for others: `secondment`. What was granted and revoked is in the history. */
export function secondmentMigrations(schema: string): Migrations {
  return {
    '004-secondments': {
      up: (knex: Knex) =>
        knex.schema.withSchema(schema).createTable('secondment', (table) => {
          table.text('subject').notNullable();
          table.text('sender').notNullable();
          table.text('receiver').notNullable();
          table.date('until');
          table.timestamp('granted_at').notNullable().defaultTo(knex.fn.now());
          table.text('granted_by').notNullable();
          table.primary(['sender', 'receiver', 'subject']);
        }),
      down: (knex: Knex) => knex.schema.withSchema(schema).dropTable('secondment'),
    },
  };
}
