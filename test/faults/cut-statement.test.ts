import { expect, test } from '@jest/globals';
import knexModule from 'knex';
import { databaseIsAway, openDatabase } from '../../catalogue-schema/storage/index.ts';
import { startProxy, waitUntil } from '../support/index.ts';

const server = process.env.TEST_DATABASE_URL;
const onServer = server === undefined ? test.skip : test;

onServer('a statement that is cut off is told from one that is wrong', async () => {
  const way = await startProxy(Number(new URL(server as string).port || 5432));
  const proxied = Object.assign(new URL(server as string), { host: `127.0.0.1:${way.port}` });
  const beside = knexModule({ client: 'pg', connection: server as string });
  const schema = `cut_${process.pid}`;
  const { knex, close } = await openDatabase({ url: proxied.href, folder: 'unused', schema }, {});
  const failureOf = (statement: string): Promise<unknown> =>
    knex.raw(statement).then(
      () => undefined,
      (error) => error,
    );
  const sleep = `select pg_sleep(60) as ${schema}`;
  const isRunning = async (): Promise<boolean> => {
    const found = await beside('pg_stat_activity').where({ query: sleep, state: 'active' });
    return found.length === 1;
  };
  try {
    const sleeping = failureOf(sleep);
    await waitUntil(isRunning, 10_000, 'the statement runs');
    await way.cut();
    const cut = await sleeping;
    expect([String(cut), databaseIsAway(cut)]).toEqual([expect.stringContaining('Connection terminated'), true]);
    await way.restore();
    const wrong = await failureOf(`select 1 as "x - Connection terminated" from nowhere`);
    expect([String(wrong), databaseIsAway(wrong)]).toEqual([expect.stringContaining('does not exist'), false]);
  } finally {
    await close();
    await beside.schema.dropSchema(schema, true);
    await beside.destroy();
    await way.stop();
  }
});
