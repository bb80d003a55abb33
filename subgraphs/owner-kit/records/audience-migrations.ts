import type { Knex } from 'knex';
import type { Migrations } from '../../../catalogue-schema/storage/index.ts';

/** What the policy decides by, beside `visibility`. Records that were there before name nobody as their audience. */
export function audienceMigrations(schema: string): Migrations {
  return {
    '002-audience': {
      up: async (knex: Knex) => {
        await knex.schema.withSchema(schema).alterTable('entry', (table) => {
          table.specificType('owner', `text not null generated always as (split_part(id, '/', 1)) stored`);
          table.specificType('audience', 'text[]').notNullable().defaultTo('{}');
        });
        await knex.raw(`update ??.entry set record = record || '{"audience": []}'`, [schema]);
      },
      down: async (knex: Knex) => {
        await knex.schema.withSchema(schema).alterTable('entry', (table) => table.dropColumns('owner', 'audience'));
        await knex.raw(`update ??.entry set record = record - 'audience'`, [schema]);
      },
    },
  };
}
