import knexModule from 'knex';

const run = `${process.pid}_${Date.now().toString(36)}`;
let count = 0;

/** A schema of its own for every test, so that tests on one PostgreSQL server do not meet. */
export function schemaName(name: string): string {
  count += 1;
  return `test_${name}_${run}_${count}`;
}

/** Removes the schemas of a test from the PostgreSQL server, where the tests run on one. */
export async function dropSchemas(schemas: readonly string[]): Promise<void> {
  const connection = process.env.TEST_DATABASE_URL;
  if (!connection) return;
  const knex = knexModule({ client: 'pg', connection });
  for (const schema of schemas) await knex.raw('drop schema if exists ?? cascade', [schema]);
  await knex.destroy();
}

/** Removes the schemas whose names begin so: those of hosted owners are named after the one that lists them. */
export async function dropSchemasBeginning(start: string): Promise<void> {
  const connection = process.env.TEST_DATABASE_URL;
  if (!connection) return;
  const knex = knexModule({ client: 'pg', connection });
  const names: string[] = await knex('information_schema.schemata')
    .whereLike('schema_name', `${start}%`)
    .pluck('schema_name');
  await knex.destroy();
  await dropSchemas(names);
}
