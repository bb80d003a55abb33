import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import knexModule, { type Knex } from 'knex';
import { startProxy, type TcpProxy, waitUntil } from '../support/index.ts';
import { type Part, type Parts, parts, prepareParts } from './start-parts.ts';

const server = process.env.TEST_DATABASE_URL;
const name = `database_down_${process.pid}_${Date.now()}`;
let knex: Knex;
let catalogue: Parts;
const ways = new Map<Part, TcpProxy>();

/** The address of the tests' database behind a proxy. */
function urlThrough({ port }: TcpProxy): string {
  const url = new URL(server as string);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  url.pathname = `/${name}`;
  return url.href;
}

const wayOf = (part: Part): TcpProxy => ways.get(part) as TcpProxy;
const title = '{ dataset(id: "stadt/dataset/luftqualitaet") { title } }';
const found = '{ search(query: "Luftqualität") { totalCount } }';

const ready = async (part: Part): Promise<number> => (await fetch(`${catalogue.urlOf(part)}/health/ready`)).status;

async function isWhole(): Promise<boolean> {
  const [live, search] = [await catalogue.ask(title), await catalogue.ask(found)];
  const isLive = live.errors === undefined && live.extensions === undefined && live.data.dataset !== null;
  return isLive && search.errors === undefined && search.data.search.totalCount > 0;
}

/** Everything is as before, and nobody was started again. */
async function recovers(): Promise<void> {
  await waitUntil(isWhole, 60_000, 'all is answered again');
  for (const part of parts) {
    await waitUntil(async () => (await ready(part)) === 200, 60_000, `${part} is ready again`);
    expect([part, catalogue.running.get(part)?.process.exitCode]).toEqual([part, null]);
  }
}

/** A token for the owner's feed, as search gets it. */
async function feedToken(): Promise<string> {
  const response = await fetch(`${catalogue.urlOf('gateway')}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from('search:the-secret-of-search-in-the-tests').toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'feed', audience: 'stadt' }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

(server ? describe : describe.skip)('a database that is away', () => {
  beforeAll(async () => {
    knex = knexModule({ client: 'pg', connection: server as string });
    await knex.raw('create database ??', [name]);
    const { hostname, port } = new URL(server as string);
    for (const part of parts) ways.set(part, await startProxy(Number(port || 5432), hostname));
    catalogue = await prepareParts((part) => ({ DATABASE_URL: urlThrough(wayOf(part)), LOG_LEVEL: 'warn' }));
    for (const part of parts) await catalogue.start(part);
    await waitUntil(isWhole, 60_000, 'all is answered');
  });

  afterAll(async () => {
    await catalogue.end();
    for (const way of ways.values()) await way.stop();
    await knex.raw('drop database ?? with (force)', [name]);
    await knex.destroy();
  });

  test("an owner's server says 503 and when to come back, and its records are answered from their copies", async () => {
    const token = await feedToken();
    await wayOf('stadt').cut();
    const response = await fetch(`${catalogue.urlOf('stadt')}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ catalogueChanges(first: 1) { endCursor } }' }),
    });
    expect([response.status, response.headers.get('retry-after'), await response.json()]).toEqual([
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
    await waitUntil(async () => (await ready('stadt')) === 503);
    expect((await fetch(`${catalogue.urlOf('stadt')}/health/live`)).status).toBe(200);
    const { data, errors, extensions } = await catalogue.ask(title);
    expect([data.dataset.title, errors]).toEqual([expect.stringContaining('Luftqualität'), undefined]);
    expect(extensions).toMatchObject({ catalogue: { stale: [{ owner: 'stadt' }] } });
    await wayOf('stadt').restore();
    await recovers();
  });

  test("a database that hangs costs the owner's time, and its records are answered from their copies", async () => {
    wayOf('stadt').hang();
    const { data, errors, extensions } = await catalogue.ask(title);
    expect([data.dataset.title, errors]).toEqual([expect.stringContaining('Luftqualität'), undefined]);
    expect(extensions).toMatchObject({ catalogue: { stale: [{ owner: 'stadt' }] } });
    await wayOf('stadt').restore();
    await recovers();
  });

  test('search says that it is unavailable, and records by id are still answered', async () => {
    await wayOf('search').cut();
    const { data, errors } = await catalogue.ask(found);
    expect([data.search, errors?.map(({ extensions }) => extensions?.code)]).toEqual([null, ['SEARCH_UNAVAILABLE']]);
    expect(await catalogue.ask(title)).toEqual({ data: { dataset: { title: expect.any(String) } } });
    const page = await fetch(`${catalogue.urlOf('gateway')}/suche?q=Luft`);
    expect([page.status, page.headers.has('retry-after')]).toEqual([503, true]);
    await waitUntil(async () => (await ready('search')) === 503);
    await wayOf('search').restore();
    await recovers();
  });

  test('the gateway goes on with what it knows of the registry, and says that it is not ready', async () => {
    await wayOf('gateway').cut();
    await waitUntil(async () => (await ready('gateway')) === 503);
    expect(await isWhole()).toBe(true);
    await wayOf('gateway').restore();
    await recovers();
  });

  test('without any database the owner is unavailable, and all comes back by itself', async () => {
    for (const way of ways.values()) await way.cut();
    const { data, errors } = await catalogue.ask(title);
    expect([data.dataset, errors]).toEqual([
      null,
      [
        {
          message:
            'the owner "stadt" did not answer: expected an answer, got HTTP 503: the server\'s database does not answer now',
          path: ['dataset'],
          extensions: { code: 'OWNER_UNAVAILABLE', owner: 'stadt' },
        },
      ],
    ]);
    for (const way of ways.values()) await way.restore();
    await recovers();
  });

  test('a PostgreSQL that ends all sessions and takes no new ones for a while is a database that is away', async () => {
    await knex.raw('alter database ?? allow_connections false', [name]);
    await knex.raw('select pg_terminate_backend(pid) from pg_stat_activity where datname = ?', [name]);
    for (const part of parts) await waitUntil(async () => (await ready(part)) === 503, 60_000, `${part} is not ready`);
    const { data, errors } = await catalogue.ask(title);
    expect([data.dataset, errors?.map(({ extensions }) => extensions?.code)]).toEqual([null, ['OWNER_UNAVAILABLE']]);
    await knex.raw('alter database ?? allow_connections true', [name]);
    await recovers();
  });

  test('sessions that end in the middle of questions fail those at most', async () => {
    const asking = Array.from({ length: 40 }, () => catalogue.ask(title));
    await knex.raw('select pg_terminate_backend(pid) from pg_stat_activity where datname = ?', [name]);
    for (const { data } of await Promise.all(asking)) {
      expect(data.dataset === null || data.dataset.title.includes('Luftqualität')).toBe(true);
    }
    await recovers();
  });

  test('a part that finds no database at its start ends with the reason', async () => {
    await catalogue.stop('stadt');
    await wayOf('stadt').cut();
    const { hostname, port } = new URL(urlThrough(wayOf('stadt')));
    await expect(catalogue.start('stadt')).rejects.toThrow(`database of stadt at ${hostname}:${port}`);
    await wayOf('stadt').restore();
    await catalogue.start('stadt');
    await recovers();
  });
});
