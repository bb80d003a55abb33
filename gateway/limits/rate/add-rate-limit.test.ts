import { afterEach, expect, test } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { addRateLimit } from './add-rate-limit.ts';

type Ask = (path: string, forwardedFor: string, method?: string) => Promise<number>;

const running: FastifyInstance[] = [];

afterEach(async () => {
  for (const app of running.splice(0)) await app.close();
});

/** What orchestrators and other servers ask again and again, often all from one address. */
const machines = ['/health/live', '/health/ready', '/.well-known/jwks.json'];

/** A server that lets an address ask once in a minute. */
async function serve(trustProxy: string | false): Promise<Ask> {
  const app = fastify({ trustProxy });
  running.push(app);
  addRateLimit(app, 1);
  for (const path of ['/', '/assets/style.css', ...machines]) app.get(path, async () => 'text');
  app.post('/token', async () => 'text');
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return async (path, forwardedFor, method = 'GET') =>
    (await fetch(new URL(path, url), { method, headers: { 'x-forwarded-for': forwardedFor } })).status;
}

test('files of pages do not count', async () => {
  const ask = await serve(false);
  const page = '/';
  const file = '/assets/style.css';
  const statuses = [];
  for (const path of [file, page, page, file]) statuses.push(await ask(path, ''));
  expect(statuses).toEqual([200, 200, 429, 200]);
});

test.each([...machines, '/health/ready?since=1'])('%s does not count', async (path) => {
  const ask = await serve(false);
  const statuses = [];
  for (const asked of [path, '/', path, '/']) statuses.push(await ask(asked, ''));
  expect(statuses).toEqual([200, 200, 200, 429]);
});

test('tokens do not count, but what only begins like them does', async () => {
  const ask = await serve(false);
  const statuses = [];
  for (const [path, method] of [
    ['/token', 'POST'],
    ['/token', 'POST'],
    ['/tokens', 'GET'],
    ['/healthy', 'GET'],
  ]) {
    statuses.push(await ask(path as string, '', method));
  }
  expect(statuses).toEqual([200, 200, 404, 429]);
});

test.each([false as const, '10.0.0.0/8'])(
  'whom a stranger claims to speak for is not believed (%p)',
  async (trusted) => {
    const ask = await serve(trusted);
    expect([await ask('/', '192.0.2.1'), await ask('/', '192.0.2.2')]).toEqual([200, 429]);
  },
);

test('a named proxy is believed, but not what its client claims', async () => {
  const ask = await serve('10.0.0.0/8,127.0.0.1');
  const seen = [];
  for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.2', '198.51.100.9, 192.0.2.3', '198.51.100.8, 192.0.2.3']) {
    seen.push(await ask('/', address));
  }
  expect(seen).toEqual([200, 200, 429, 200, 429]);
});
