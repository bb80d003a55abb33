import { readFile } from 'node:fs/promises';
import type { Knex } from 'knex';
import { type Database, type Migrations, rowsByKey } from '../owner-kit/index.ts';

/** How one dataset is hosted; `dataset` is its id and may belong to any owner. */
export interface Hosting {
  readonly dataset: string;
  readonly operator: string;
  readonly serviceLevel: string;
  readonly availabilityPercent?: number;
  readonly maintenanceWindow?: { readonly weekday: string; readonly start: string; readonly end: string };
}

/** A hosting as it stands in the table: the window, where there is one, in three columns. */
export interface HostingRow extends Omit<Hosting, 'dataset' | 'availabilityPercent' | 'maintenanceWindow'> {
  readonly availabilityPercent: number | null;
  readonly weekday: string | null;
  readonly start: string | null;
  readonly end: string | null;
}

export const hostingMigrations = (schema: string): Migrations => ({
  '101-hosting': {
    up: (knex: Knex) =>
      knex.schema.withSchema(schema).createTable('hosting', (table) => {
        table.text('dataset').primary();
        table.text('operator').notNullable();
        table.text('service_level').notNullable();
        table.float('availability_percent');
        table.text('maintenance_weekday');
        table.text('maintenance_start');
        table.text('maintenance_end');
      }),
    down: (knex: Knex) => knex.schema.withSchema(schema).dropTable('hosting'),
  },
});

/** Loads the hosting of datasets by their ids, a list of one or none. Belongs to one request. */
export function hostingLoader(database: Database) {
  return rowsByKey<HostingRow>(database, {
    table: 'hosting',
    key: 'dataset',
    columns: {
      operator: 'operator',
      serviceLevel: 'service_level',
      availabilityPercent: 'availability_percent',
      weekday: 'maintenance_weekday',
      start: 'maintenance_start',
      end: 'maintenance_end',
    },
    orderBy: 'dataset',
  });
}

/** Writes what the sample file says about hosting. */
export async function addHostingSamples({ knex, schema }: Database): Promise<void> {
  const file = new URL('./sample/hosting.json', import.meta.url);
  const hostings: Hosting[] = JSON.parse(await readFile(file, 'utf8'));
  const rows = hostings.map(({ maintenanceWindow, ...hosting }) => ({
    dataset: hosting.dataset,
    operator: hosting.operator,
    service_level: hosting.serviceLevel,
    availability_percent: hosting.availabilityPercent ?? null,
    maintenance_weekday: maintenanceWindow?.weekday ?? null,
    maintenance_start: maintenanceWindow?.start ?? null,
    maintenance_end: maintenanceWindow?.end ?? null,
  }));
  await knex.withSchema(schema).table('hosting').insert(rows).onConflict('dataset').merge();
}
