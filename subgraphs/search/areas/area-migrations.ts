import type { Knex } from 'knex';
import type { Migrations } from '../../owner-kit/index.ts';

/** `area`: named parts of the city with their areas, which are imported and do not come with the catalogue. */
export function areaMigrations(schema: string): Migrations {
  return {
    '002-areas': {
      up: async (knex: Knex) => {
        await knex.schema.withSchema(schema).createTable('area', (table) => {
          table.specificType('id', 'integer generated always as identity').primary();
          table.text('kind').notNullable();
          table.text('name').notNullable();
          table.specificType('name_key', 'text collate "C"').notNullable().index();
          table.text('source').notNullable();
          for (const side of ['west', 'south', 'east', 'north']) table.double(side).notNullable();
          table.jsonb('geometry').notNullable();
          table.unique(['kind', 'name']);
        });
      },
      down: async (knex: Knex) => {
        await knex.schema.withSchema(schema).dropTable('area');
      },
    },
  };
}
