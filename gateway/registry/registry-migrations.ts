import type { Knex } from 'knex';
import type { Migrations } from '../../catalogue-schema/storage/index.ts';

/**
 * The tables of the registry.
 *
 * - `owner`: who takes part, where its subgraph is, and whether it may take part now.
 * - `sdl_version`: every SDL that was ever published, of owners and of the search server's two subgraphs. `problem` says
 *   why a version is not part of the graph; `composed_at` is set once it has been tried.
 * - `change`: who changed what when. What gateways and servers change by themselves (`by_machine`) is kept for as long
 *   as there is little of it; what people did is kept for ever.
 * - `revision`: one row, raised by everything that changes the graph, so that gateways see it by one short look.
 * - `operation`: what clients ask, without their values and names in it.
 * - `exchange`: how many requests to an owner were answered, by the hour.
 */
export function registryMigrations(schema: string): Migrations {
  return {
    '001-registry': {
      up: async (knex: Knex) => {
        const tables = () => knex.schema.withSchema(schema);
        await tables().createTable('owner', (table) => {
          table.text('id').primary();
          table.increments('number', { primaryKey: false }).unique();
          table.text('name').notNullable();
          table.text('kind').notNullable();
          table.text('website');
          table.text('contact');
          table.text('url');
          table.text('state').notNullable();
          table.text('reason');
          table.boolean('follows_server').notNullable();
        });
        await tables().createTable('sdl_version', (table) => {
          table.text('owner').notNullable();
          table.integer('version').notNullable();
          table.text('sdl').notNullable();
          table.text('hash').notNullable();
          table.timestamp('at').notNullable().defaultTo(knex.fn.now());
          table.text('published_by').notNullable();
          table.text('problem');
          table.timestamp('composed_at');
          table.primary(['owner', 'version']);
        });
        await tables().createTable('change', (table) => {
          table.bigIncrements('number');
          table.timestamp('at').notNullable().defaultTo(knex.fn.now());
          table.text('changed_by').notNullable();
          table.text('owner').notNullable().index();
          table.text('action').notNullable();
          table.jsonb('details').notNullable();
        });
        await tables().createTable('revision', (table) => {
          table.bigInteger('value').notNullable();
        });
        await knex.withSchema(schema).table('revision').insert({ value: 1 });
        await tables().createTable('operation', (table) => {
          table.text('document').notNullable();
          table.text('hash').primary();
          table.bigInteger('count').notNullable();
          table.timestamp('last_used_at').notNullable();
        });
        await tables().createTable('exchange', (table) => {
          table.text('owner').notNullable();
          table.timestamp('hour').notNullable();
          table.integer('asked').notNullable();
          table.integer('answered').notNullable();
          table.primary(['owner', 'hour']);
        });
      },
      down: async (knex: Knex) => {
        for (const table of ['owner', 'sdl_version', 'change', 'revision', 'operation', 'exchange']) {
          await knex.schema.withSchema(schema).dropTable(table);
        }
      },
    },
    '002-bounded-history': {
      up: async (knex: Knex) => {
        await knex.schema.withSchema(schema).alterTable('owner', (table) => {
          table.timestamp('described_at');
        });
        await knex.schema.withSchema(schema).alterTable('change', (table) => {
          table.boolean('by_machine').notNullable().defaultTo(false);
        });
        await knex.raw(
          `update ??.change set by_machine = true
           where changed_by in ('gateway', 'configuration') or changed_by = owner`,
          [schema],
        );
        // Up to here they held aliases and names as clients wrote them.
        await knex.withSchema(schema).table('operation').delete();
      },
      down: async (knex: Knex) => {
        await knex.schema.withSchema(schema).alterTable('owner', (table) => table.dropColumn('described_at'));
        await knex.schema.withSchema(schema).alterTable('change', (table) => table.dropColumn('by_machine'));
      },
    },
    '003-edit-url': {
      up: async (knex: Knex) => {
        await knex.schema.withSchema(schema).alterTable('owner', (table) => {
          table.text('edit_url');
        });
      },
      down: async (knex: Knex) => {
        await knex.schema.withSchema(schema).alterTable('owner', (table) => table.dropColumn('edit_url'));
      },
    },
  };
}
