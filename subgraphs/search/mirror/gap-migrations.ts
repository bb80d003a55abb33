import type { Knex } from 'knex';
import type { Migrations } from '../../owner-kit/index.ts';

/**
 * `gap`: records that their owner had not whole when its feed told of them, with the cursor behind which it told so. `is_refused`
 * where it had nothing of them. They count for the `pass` in which that was; the next one asks for all records anyway.
 */
export function gapMigrations(schema: string): Migrations {
  return {
    '008-gap': {
      up: (knex: Knex) =>
        knex.schema.withSchema(schema).createTable('gap', (table) => {
          table.text('id').primary();
          table.specificType('number', 'integer generated always as identity').notNullable();
          table.text('owner').notNullable().index();
          table.text('after');
          table.boolean('is_refused').notNullable();
          table.integer('pass').notNullable();
        }),
      down: (knex: Knex) => knex.schema.withSchema(schema).dropTable('gap'),
    },
  };
}
