import { readFile } from 'node:fs/promises';
import type { Knex } from 'knex';
import { type Database, type Migrations, rowsByKey } from '../owner-kit/index.ts';

/** A parameter that one dataset holds; `dataset` is its id and may belong to any owner. */
export interface WaterParameter {
  readonly dataset: string;
  readonly parameter: string;
  readonly unit: string;
  /** In `unit`. */
  readonly limit?: number | null;
  readonly legalReference?: string | null;
}

const table = 'water_parameter';

export const waterParameterMigrations = (schema: string): Migrations => ({
  '101-water-parameter': {
    up: (knex: Knex) =>
      knex.schema.withSchema(schema).createTable(table, (column) => {
        column.text('dataset').notNullable();
        column.text('parameter').notNullable();
        column.text('unit').notNullable();
        column.double('limit');
        column.text('legal_reference');
        column.primary(['dataset', 'parameter']);
      }),
    down: (knex: Knex) => knex.schema.withSchema(schema).dropTable(table),
  },
});

/** Loads the parameters of datasets by their ids. Belongs to one request. */
export function waterParametersLoader(database: Database) {
  return rowsByKey<Omit<WaterParameter, 'dataset'>>(database, {
    table,
    key: 'dataset',
    columns: { parameter: 'parameter', unit: 'unit', limit: 'limit', legalReference: 'legal_reference' },
    orderBy: 'parameter collate "C"',
  });
}

/** Writes parameters; one with the same dataset and name is replaced. */
export async function saveWaterParameters(
  { knex, schema }: Database,
  parameters: readonly WaterParameter[],
): Promise<void> {
  const rows = parameters.map(({ limit = null, legalReference = null, ...parameter }) => ({
    ...parameter,
    limit,
    legal_reference: legalReference,
  }));
  if (rows.length > 0)
    await knex.withSchema(schema).table(table).insert(rows).onConflict(['dataset', 'parameter']).merge();
}

/** Writes the parameters of the sample file. */
export async function addWaterParameterSamples(database: Database): Promise<void> {
  const file = new URL('./sample/water-parameters.json', import.meta.url);
  await saveWaterParameters(database, JSON.parse(await readFile(file, 'utf8')));
}
