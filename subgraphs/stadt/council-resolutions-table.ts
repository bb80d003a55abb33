import { readFile } from 'node:fs/promises';
import type { Knex } from 'knex';
import { type Database, type Migrations, rowsByKey } from '../owner-kit/index.ts';

/** A resolution about one project; `project` is its id and may belong to any owner. */
export interface CouncilResolution {
  readonly project: string;
  readonly reference: string;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly decidedOn: string;
  readonly url?: string;
}

const table = 'council_resolution';

/** The day is text: drivers disagree on what a date column becomes in JavaScript, and text in this form sorts right. */
export const councilResolutionMigrations = (schema: string): Migrations => ({
  '101-council-resolution': {
    up: (knex: Knex) =>
      knex.schema.withSchema(schema).createTable(table, (column) => {
        column.text('project').notNullable();
        column.text('reference').notNullable();
        column.text('title').notNullable();
        column.text('decided_on').notNullable();
        column.text('url');
        column.primary(['project', 'reference']);
      }),
    down: (knex: Knex) => knex.schema.withSchema(schema).dropTable(table),
  },
});

/** Loads the resolutions about projects by their ids. Belongs to one request. */
export function councilResolutionsLoader(database: Database) {
  return rowsByKey<Omit<CouncilResolution, 'project'>>(database, {
    table,
    key: 'project',
    columns: { reference: 'reference', title: 'title', decidedOn: 'decided_on', url: 'url' },
    orderBy: 'decided_on, reference collate "C"',
  });
}

/** Writes resolutions; one with the same project and reference is replaced. */
export async function saveCouncilResolutions(
  { knex, schema }: Database,
  resolutions: readonly CouncilResolution[],
): Promise<void> {
  const rows = resolutions.map(({ decidedOn, url = null, ...resolution }) => ({
    ...resolution,
    decided_on: decidedOn,
    url,
  }));
  if (rows.length > 0)
    await knex.withSchema(schema).table(table).insert(rows).onConflict(['project', 'reference']).merge();
}

/** Writes the resolutions of the sample file. */
export async function addCouncilResolutionSamples(database: Database): Promise<void> {
  const file = new URL('./sample/council-resolutions.json', import.meta.url);
  await saveCouncilResolutions(database, JSON.parse(await readFile(file, 'utf8')));
}
