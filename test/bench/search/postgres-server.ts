import knexModule, { type Knex } from 'knex';

/** Address of the PostgreSQL server that is measured. */
export const serverUrl = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';

const run = `${process.pid}_${Date.now().toString(36)}`;

/** A schema of this run alone. */
export const schemaFor = (name: string): string => `bench_${name}_${run}`;

async function withServer<Result>(use: (knex: Knex) => Promise<Result>): Promise<Result> {
  const connection = { connectionString: serverUrl, connectionTimeoutMillis: 3000 };
  const knex = knexModule({ client: 'pg', connection, log: { warn: () => {}, error: () => {} } });
  try {
    return await use(knex);
  } finally {
    await knex.destroy();
  }
}

/** Why the server cannot be used, or undefined where it can. */
export async function whyNoServer(): Promise<string | undefined> {
  try {
    await withServer((knex) => knex.raw('select 1'));
    return undefined;
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    return message || code || 'no answer';
  }
}

export async function dropSchema(schema: string): Promise<void> {
  await withServer((knex) => knex.raw('drop schema if exists ?? cascade', [schema]));
}

/** Does what autovacuum would do in the minute after a load, and would do during the measurement otherwise. */
export async function settle(schema: string): Promise<void> {
  await withServer(async (knex) => {
    const tables = await knex('pg_tables').where({ schemaname: schema }).pluck('tablename');
    for (const table of tables) await knex.raw('vacuum (analyze) ??.??', [schema, table]);
  });
}

/** Bytes of all tables and indexes. */
export async function schemaSize(schema: string): Promise<number> {
  const { rows } = await withServer((knex) =>
    knex.raw(
      `select coalesce(sum(pg_total_relation_size(pg_class.oid)), 0)::float8 as bytes
       from pg_class join pg_namespace on pg_namespace.oid = relnamespace
       where nspname = ? and relkind = 'r'`,
      [schema],
    ),
  );
  return rows[0].bytes;
}
