import { readFile } from 'node:fs/promises';
import DataLoader from 'dataloader';
import type { Knex } from 'knex';
import type { Database, Migrations } from '../owner-kit/index.ts';

/** How one dataset is hosted; `dataset` is its id and may belong to any owner. */
export interface Hosting {
  readonly dataset: string;
  readonly operator: string;
  readonly serviceLevel: string;
  readonly availabilityPercent?: number;
  readonly maintenanceWindow?: { readonly weekday: string; readonly start: string; readonly end: string };
}

interface Row {
  readonly dataset: string;
  readonly operator: string;
  readonly service_level: string;
  readonly availability_percent: number | null;
  readonly maintenance_weekday: string | null;
  readonly maintenance_start: string | null;
  readonly maintenance_end: string | null;
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

function toHosting(row: Row): Omit<Hosting, 'dataset'> {
  const { maintenance_weekday: weekday, maintenance_start: start, maintenance_end: end } = row;
  return {
    operator: row.operator,
    serviceLevel: row.service_level,
    ...(row.availability_percent === null ? {} : { availabilityPercent: row.availability_percent }),
    ...(weekday && start && end ? { maintenanceWindow: { weekday, start, end } } : {}),
  };
}

/** Loads the hosting of datasets by their ids. Belongs to one request. */
export function hostingLoader({ knex, schema }: Database) {
  return new DataLoader(async (datasets: readonly string[]) => {
    const rows: Row[] = await knex
      .withSchema(schema)
      .from('hosting')
      .whereRaw('dataset = any(?::text[])', [[...datasets]]);
    const byDataset = new Map(rows.map((row) => [row.dataset, toHosting(row)]));
    return datasets.map((dataset) => byDataset.get(dataset) ?? null);
  });
}

/** Writes what the sample file says about hosting. */
export async function addHostingSamples({ knex, schema }: Database): Promise<void> {
  const file = new URL('./sample/hosting.json', import.meta.url);
  const hostings: Hosting[] = JSON.parse(await readFile(file, 'utf8'));
  const rows = hostings.map(
    ({ maintenanceWindow, ...hosting }): Row => ({
      dataset: hosting.dataset,
      operator: hosting.operator,
      service_level: hosting.serviceLevel,
      availability_percent: hosting.availabilityPercent ?? null,
      maintenance_weekday: maintenanceWindow?.weekday ?? null,
      maintenance_start: maintenanceWindow?.start ?? null,
      maintenance_end: maintenanceWindow?.end ?? null,
    }),
  );
  await knex.withSchema(schema).table('hosting').insert(rows);
}
