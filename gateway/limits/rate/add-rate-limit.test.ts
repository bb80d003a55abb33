import { afterEach, expect, test } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { addRateLimit } from './add-rate-limit.ts';

const running: FastifyInstance[] = [];

afterEach(async () => {
  for (const app of running.splice(0)) await app.close();
});

/** A server that lets an address ask once in a minute. */
async function serve(trustProxy: string | false): Promise<(path: string, forwardedFor: string) => Promise<number>> {
  const app = fastify({ trustProxy });
  running.push(app);
  addRateLimit(app, 1);
  for (const path of ['/', '/assets/style.css']) app.get(path, async () => 'text');
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return async (path, forwardedFor) =>
    (await fetch(new URL(path, url), { headers: { 'x-forwarded-for': forwardedFor } })).status;
}

test('files of pages do not count', async () => {
  const ask = await serve(false);
  const page = '/';
  const file = '/assets/style.css';
  const statuses = [];
  for (const path of [file, page, page, file]) statuses.push(await ask(path, ''));
  expect(statuses).toEqual([200, 200, 429, 200]);
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
