import type { Knex } from 'knex';
import type { Migrations } from '../../catalogue-schema/storage/index.ts';

/**
 * The gateways' keys, which all of them share: `signing_key`. A key is published when it is here, gateways sign with the
 * newest whose `signs_from` has come, and one that was replaced stays until the last tokens signed with it are over.
 */
export function keyMigrations(schema: string): Migrations {
  return {
    '003-signing-keys': {
      up: (knex: Knex) =>
        knex.schema.withSchema(schema).createTable('signing_key', (table) => {
          table.text('id').primary();
          table.jsonb('private_jwk').notNullable();
          table.timestamp('published_at').notNullable().defaultTo(knex.fn.now());
          table.timestamp('signs_from').notNullable();
        }),
      down: (knex: Knex) => knex.schema.withSchema(schema).dropTable('signing_key'),
    },
  };
}
