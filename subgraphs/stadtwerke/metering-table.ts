import { readFile } from 'node:fs/promises';
import type { Knex } from 'knex';
import { type Database, type Migrations, rowsByKey } from '../owner-kit/index.ts';

/** How one dataset is metered; `dataset` is its id and may belong to any owner. */
export interface Metering {
  readonly dataset: string;
  readonly medium: 'ELECTRICITY' | 'DISTRICT_HEAT' | 'GAS';
  /** ISO 8601 duration */
  readonly resolution: string;
  readonly unit: string;
  readonly meteringPoints?: number;
}

const table = 'metering';

export const meteringMigrations = (schema: string): Migrations => ({
  '101-metering': {
    up: (knex: Knex) =>
      knex.schema.withSchema(schema).createTable(table, (column) => {
        column.text('dataset').primary();
        column.enum('medium', ['ELECTRICITY', 'DISTRICT_HEAT', 'GAS']).notNullable();
        column.text('resolution').notNullable();
        column.text('unit').notNullable();
        column.integer('metering_points');
      }),
    down: (knex: Knex) => knex.schema.withSchema(schema).dropTable(table),
  },
});

/** Loads the metering of datasets by their ids, a list of one or none. Belongs to one request. */
export function meteringLoader(database: Database) {
  return rowsByKey<Omit<Metering, 'dataset'>>(database, {
    table,
    key: 'dataset',
    columns: { medium: 'medium', resolution: 'resolution', unit: 'unit', meteringPoints: 'metering_points' },
    orderBy: 'dataset',
  });
}

/** Writes how datasets are metered, in place of what was there for them. */
export async function saveMetering({ knex, schema }: Database, meterings: readonly Metering[]): Promise<void> {
  const rows = meterings.map(({ meteringPoints = null, ...metering }) => ({
    ...metering,
    metering_points: meteringPoints,
  }));
  if (rows.length > 0) await knex.withSchema(schema).table(table).insert(rows).onConflict('dataset').merge();
}

/** Writes the metering of the sample file. */
export async function addMeteringSamples(database: Database): Promise<void> {
  const file = new URL('./sample/metering.json', import.meta.url);
  await saveMetering(database, JSON.parse(await readFile(file, 'utf8')));
}
