import type { Knex } from 'knex';
import type { Migrations } from '../../../catalogue-schema/storage/index.ts';

/** `running_until`: until when a process has the run for itself; it puts this off as long as it is at work. */
export function scheduleMigrations(schema: string): Migrations {
  return {
    '002-schedules': {
      up: (knex: Knex) =>
        knex.schema.withSchema(schema).createTable('schedule', (table) => {
          table.text('owner').notNullable().references('id').inTable(`${schema}.owner`).onDelete('cascade');
          table.text('origin').notNullable();
          table.primary(['owner', 'origin']);
          table.text('source').notNullable();
          table.text('cron').notNullable();
          table.boolean('prune').notNullable();
          table.timestamp('next_run_at').notNullable().index();
          table.timestamp('running_until');
          table.timestamp('last_run_at');
          table.text('last_outcome');
          table.text('last_error');
          table.jsonb('last_summary');
        }),
      down: (knex: Knex) => knex.schema.withSchema(schema).dropTable('schedule'),
    },
  };
}
