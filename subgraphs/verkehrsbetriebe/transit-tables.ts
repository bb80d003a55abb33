import type { Knex } from 'knex';
import type { Migrations } from '../owner-kit/index.ts';

/** All rows of a feed hang on its row in `transit_feed` and go with it. */
function belongsToFeed(column: Knex.CreateTableBuilder, schema: string): void {
  column.text('dataset').notNullable();
  column.text('id').notNullable();
  column.integer('position').notNullable();
  column.primary(['dataset', 'id']);
  column.unique(['dataset', 'position']);
  column.foreign('dataset').references('dataset').inTable(`${schema}.transit_feed`).onDelete('CASCADE');
}

/** Days are text, `YYYY-MM-DD`: drivers disagree on what a date column becomes in JavaScript. */
export const transitMigrations = (schema: string): Migrations => ({
  '101-transit-feed': {
    up: async (knex: Knex) => {
      const create = (table: string, columns: (column: Knex.CreateTableBuilder) => void) =>
        knex.schema.withSchema(schema).createTable(table, columns);
      await create('transit_feed', (column) => {
        column.text('dataset').primary();
        column.text('publisher').notNullable();
        column.text('version');
        column.text('valid_from');
        column.text('valid_until');
        column.integer('route_count').notNullable();
        column.integer('stop_count').notNullable();
      });
      await create('transit_agency', (column) => {
        belongsToFeed(column, schema);
        column.text('name').notNullable();
        column.text('url');
        column.text('timezone').notNullable();
      });
      await create('transit_route', (column) => {
        belongsToFeed(column, schema);
        column.text('agency').notNullable();
        column.text('short_name');
        column.text('long_name');
        column.text('type').notNullable();
      });
      await create('transit_stop', (column) => {
        belongsToFeed(column, schema);
        column.text('name').notNullable();
        column.text('folded_name').notNullable();
        column.double('latitude').notNullable();
        column.double('longitude').notNullable();
        column.boolean('wheelchair_boarding');
      });
    },
    down: async (knex: Knex) => {
      const tables = ['transit_stop', 'transit_route', 'transit_agency', 'transit_feed'];
      for (const table of tables) await knex.schema.withSchema(schema).dropTable(table);
    },
  },
});
