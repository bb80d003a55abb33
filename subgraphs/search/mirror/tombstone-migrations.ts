import type { Knex } from 'knex';
import type { Migrations } from '../../owner-kit/index.ts';

/** `tombstone`: which records were deleted, when, and who could see them last; or were taken out with their owner. */
export function tombstoneMigrations(schema: string): Migrations {
  return {
    '004-tombstone': {
      up: async (knex: Knex) => {
        await knex.schema.withSchema(schema).createTable('tombstone', (table) => {
          table.text('id').primary();
          table.text('owner').notNullable();
          table.text('visibility').notNullable();
          table.timestamp('deleted_at').notNullable();
        });
      },
      down: async (knex: Knex) => {
        await knex.schema.withSchema(schema).dropTable('tombstone');
      },
    },
    '007-suspended-records': {
      up: (knex: Knex) =>
        knex.schema.withSchema(schema).alterTable('tombstone', (table) => {
          table.setNullable('deleted_at');
        }),
      down: async (knex: Knex) => {
        await knex.withSchema(schema).table('tombstone').whereNull('deleted_at').delete();
        await knex.schema.withSchema(schema).alterTable('tombstone', (table) => {
          table.dropNullable('deleted_at');
        });
      },
    },
  };
}
