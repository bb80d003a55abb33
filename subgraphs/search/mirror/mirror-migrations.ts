import type { Knex } from 'knex';
import type { Migrations } from '../../owner-kit/index.ts';
import { audienceMigrations } from './audience-migrations.ts';
import { gapMigrations } from './gap-migrations.ts';
import { invertedIndexMigrations } from './inverted-index-migrations.ts';
import { participationMigrations } from './participation-migrations.ts';
import { tombstoneMigrations } from './tombstone-migrations.ts';

/**
 * The tables of the search subgraph.
 *
 * - `owner`: what each owner says of itself, and how far its feed has been followed. `pass` counts the readings of the
 *   feed from its start; while `pass_is_running`, one of them has not come to its end yet. `records`
 *   counts its rows in `mirror`.
 * - `mirror`: a copy of every record. `pass` is the reading in which it was last seen.
 * - `reference`: which record names which, in which field. Targets need not exist.
 * - `search_entry`: what the index in memory is made of, narrow and apart from the records. It outlives its record in
 *   `mirror`, marked as gone, until every reader has seen that.
 * - `search_version`: one row, raised by every transaction that writes to `search_entry`. Its lock is held until that
 *   transaction ends, so that versions become visible in their order.
 * - `tombstone`: which records were deleted. While an owner is suspended, its records are here without a time: whether
 *   they are deleted is known when it comes back, or leaves.
 * - `gap`: which records their owner had not whole when its feed told of them, to be asked for again.
 */
export function mirrorMigrations(schema: string): Migrations {
  return {
    ...invertedIndexMigrations(schema),
    ...tombstoneMigrations(schema),
    ...participationMigrations(schema),
    ...audienceMigrations(schema),
    ...gapMigrations(schema),
    '001-mirror': {
      up: async (knex: Knex) => {
        await knex.schema.withSchema(schema).createTable('owner', (table) => {
          table.text('id').primary();
          table.text('name');
          table.text('kind');
          table.text('website');
          table.text('contact');
          table.text('cursor');
          table.integer('pass').notNullable().defaultTo(1);
          table.boolean('pass_is_running').notNullable().defaultTo(true);
          table.timestamp('followed_at');
          table.text('last_error');
          table.integer('refused').notNullable().defaultTo(0);
          table.text('last_refusal');
        });
        await knex.schema.withSchema(schema).createTable('mirror', (table) => {
          table.text('id').primary();
          table.specificType('number', 'integer generated always as identity').notNullable().unique();
          table.text('owner').notNullable().index();
          table.text('kind').notNullable();
          table.text('visibility').notNullable();
          table.timestamp('modified').notNullable();
          table.timestamp('changed_at').notNullable();
          table.jsonb('record').notNullable();
          table.timestamp('indexed_at').notNullable();
          table.integer('pass').notNullable();
        });
        await knex.schema.withSchema(schema).createTable('reference', (table) => {
          table.text('source').notNullable().references('id').inTable(`${schema}.mirror`).onDelete('cascade');
          table.text('field').notNullable();
          table.integer('position').notNullable();
          table.text('target').notNullable().index();
          table.primary(['source', 'field', 'position']);
        });
        await knex.schema.withSchema(schema).createTable('search_entry', (table) => {
          table.integer('number').primary().references('number').inTable(`${schema}.mirror`).onDelete('cascade');
          table.text('kind').notNullable();
          table.text('owner').notNullable();
          table.text('visibility').notNullable();
          table.specificType('title_sort', 'text collate "C"').notNullable();
          table.timestamp('modified').notNullable();
          for (const values of ['themes', 'formats', 'licences']) table.specificType(values, 'text[]').notNullable();
          for (const side of ['west', 'south', 'east', 'north']) table.double(side);
          table.specificType('tokens', 'tsvector').notNullable();
          table.index(['modified', 'number']);
          table.index(['title_sort', 'number']);
          table.index('tokens', undefined, 'gin');
        });
      },
      down: async (knex: Knex) => {
        for (const table of ['search_entry', 'reference', 'mirror', 'owner']) {
          await knex.schema.withSchema(schema).dropTable(table);
        }
      },
    },
  };
}
