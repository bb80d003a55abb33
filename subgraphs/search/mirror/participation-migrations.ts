import type { Knex } from 'knex';
import type { Migrations } from '../../owner-kit/index.ts';

/** Owners come and go while search is running: where each one's feed is, whether it is followed, what it brought. */
export function participationMigrations(schema: string): Migrations {
  return {
    '005-participation': {
      up: async (knex: Knex) => {
        await knex.schema.withSchema(schema).alterTable('owner', (table) => {
          table.text('url');
          table.boolean('is_followed').notNullable().defaultTo(true);
        });
      },
      down: async (knex: Knex) => {
        await knex.schema.withSchema(schema).alterTable('owner', (table) => {
          table.dropColumns('url', 'is_followed');
        });
      },
    },
    '006-owner-records': {
      up: async (knex: Knex) => {
        await knex.schema.withSchema(schema).alterTable('owner', (table) => {
          table.integer('records').notNullable().defaultTo(0);
        });
        await knex.raw(
          `update :schema:.owner set records = (select count(*) from :schema:.mirror where mirror.owner = owner.id)`,
          { schema },
        );
      },
      down: async (knex: Knex) => {
        await knex.schema.withSchema(schema).alterTable('owner', (table) => {
          table.dropColumns('records');
        });
      },
    },
  };
}
