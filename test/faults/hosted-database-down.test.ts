import { expect, test } from '@jest/globals';
import knexModule from 'knex';
import { openHostedOperations } from '../../subgraphs/hosted/index.ts';
import {
  freePort,
  publicUrl,
  startKeyServer,
  startProcess,
  startProxy,
  tokenFor,
  waitUntil,
} from '../support/index.ts';

const server = process.env.TEST_DATABASE_URL;
const title = 'hosted owners are unavailable while their database is, and come back by themselves';

(server ? test : test.skip)(title, async () => {
  const name = `hosted_down_${process.pid}_${Date.now()}`;
  const knex = knexModule({ client: 'pg', connection: server as string });
  await knex.raw('create database ??', [name]);
  const address = new URL(server as string);
  address.pathname = `/${name}`;
  const way = await startProxy(Number(address.port || 5432), address.hostname);
  const keys = await startKeyServer();
  const port = await freePort();
  const through = new URL(address);
  through.host = `127.0.0.1:${way.port}`;
  const hosted = await startProcess(['subgraph', 'hosted'], {
    DATABASE_URL: through.href,
    GATEWAY_URL: `${keys.url}/graphql`,
    PORT_HOSTED: String(port),
    PUBLIC_URL: publicUrl,
  });
  const ask = async (): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}/uni/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenFor('uni')}` },
      body: JSON.stringify({ query: '{ catalogueChanges(first: 1) { endCursor } }' }),
    });
  const isAnswered = async (): Promise<boolean> => (await ask()).status === 200;
  try {
    const { operations, close } = await openHostedOperations({ url: address.href, folder: '', schema: 'hosted' });
    await operations.addOwner({ id: 'uni', name: 'Universität' });
    await close();
    await waitUntil(isAnswered, 60_000, 'the owner answers');
    await way.cut();
    const answer = await ask();
    expect([answer.status, answer.headers.get('retry-after'), await answer.json()]).toEqual([
      503,
      '2',
      {
        errors: [
          {
            message: "the server's database does not answer now",
            extensions: { code: 'DATABASE_UNAVAILABLE' },
          },
        ],
      },
    ]);
    // Whoever is not known to be hosted is looked for in the database.
    const unknown = await fetch(`http://127.0.0.1:${port}/klinik/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenFor('klinik')}` },
      body: JSON.stringify({ query: '{ catalogueChanges(first: 1) { endCursor } }' }),
    });
    expect([unknown.status, unknown.headers.get('retry-after')]).toEqual([503, '2']);
    await way.restore();
    await waitUntil(isAnswered, 60_000, 'the owner answers again');
    expect(hosted.process.exitCode).toBeNull();
  } finally {
    await hosted.stop();
    await keys.stop();
    await way.stop();
    await knex.raw('drop database ?? with (force)', [name]);
    await knex.destroy();
  }
});
