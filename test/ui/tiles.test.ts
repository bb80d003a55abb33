import { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { buildSchema } from 'graphql';
import type { GatewayContext } from '../../gateway/index.ts';
import { addSecurityHeaders } from '../../gateway/limits/index.ts';
import { createSignIn } from '../../gateway/sign-in/index.ts';
import { addSearchPage } from '../../gateway/ui/index.ts';
import { type ForeignServer, pixel, startForeignServer } from '../support/index.ts';

const publicUrl = 'http://catalogue.test';
const owners = () => [];
const apollo = new ApolloServer<GatewayContext>({ typeDefs: 'type Query { _: Int }', stopOnTerminationSignals: false });
const started: FastifyInstance[] = [];
let foreign: ForeignServer;

async function startPages(isProxied: boolean): Promise<{ url: string; logged: string[] }> {
  const app = fastify();
  started.push(app);
  const logged: string[] = [];
  addSecurityHeaders(app, publicUrl);
  await addSearchPage(app, apollo, {
    publicUrl,
    schema: () => buildSchema('type Query { _: Int }'),
    tiles: { template: `${foreign.url}/{z}/{y}/{x}.png?key=k`, attribution: 'Wer es war', isProxied },
    signIn: createSignIn(undefined, { publicUrl, owners, secondments: () => [], log: (line) => logged.push(line) }),
    owners,
    log: (line) => logged.push(line),
  });
  return { url: await app.listen({ host: '127.0.0.1', port: 0 }), logged };
}

beforeAll(async () => {
  await apollo.start();
  foreign = await startForeignServer(({ url = '', headers }, response) => {
    if (url.startsWith('/1/')) response.writeHead(404).end();
    else if (url.startsWith('/2/')) response.writeHead(200, { 'content-type': 'text/html' }).end('<script>');
    else if (url.startsWith('/3/')) response.writeHead(200, { 'content-type': 'image/svg+xml' }).end('<svg/>');
    else if (url.startsWith('/4/')) response.writeHead(302, { location: `${foreign.url}/9/1/1.png` }).end();
    else if (url.startsWith('/5/'))
      response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.alloc(1_000_001));
    else if (headers.cookie || headers['x-forwarded-for'] || headers['accept-language']?.includes('de'))
      response.writeHead(400).end();
    else response.writeHead(200, { 'content-type': 'image/png' }).end(pixel);
  });
});

afterAll(async () => {
  for (const app of started) await app.close();
  await apollo.stop();
  await foreign.stop();
});

test('a tile comes from the configured address, with nothing of the one who asks, and is fetched once', async () => {
  const { url } = await startPages(true);
  const headers = { cookie: 'a=b', 'x-forwarded-for': '10.0.0.1', 'accept-language': 'de' };
  const tiles = await Promise.all([1, 2, 3].map(() => fetch(`${url}/karte/9/274/171`, { headers })));
  for (const tile of tiles) {
    expect([tile.status, tile.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(tile.headers.get('cache-control')).toBe('public, max-age=86400');
    expect(tile.headers.get('x-content-type-options')).toBe('nosniff');
    expect(Buffer.from(await tile.arrayBuffer())).toEqual(pixel);
  }
  await (await fetch(`${url}/karte/9/274/171`)).arrayBuffer();
  expect(foreign.asked).toEqual(['/9/171/274.png?key=k']);
});

test('what is no tile of the grid is not asked for', async () => {
  const { url } = await startPages(true);
  const before = foreign.asked.length;
  for (const place of [
    '21/0/0',
    '9/512/0',
    '9/0/512',
    '9/-1/0',
    '9/1.5/0',
    '9/01/0',
    '9/1e2/0',
    'a/b/c',
    '9/%2e%2e/1',
  ]) {
    expect([place, (await fetch(`${url}/karte/${place}`)).status]).toEqual([place, 404]);
  }
  expect((await fetch(`${url}/karte/9/1/${encodeURIComponent('1/../../x')}`)).status).toBe(404);
  expect(foreign.asked.length).toBe(before);
});

test('an answer that is not an image of a tile is not passed on, and the log says so', async () => {
  const { url, logged } = await startPages(true);
  expect((await fetch(`${url}/karte/1/0/0`)).status).toBe(404);
  for (const level of [2, 3, 4, 5]) {
    const response = await fetch(`${url}/karte/${level}/0/0`);
    expect([level, response.status, await response.text()]).toEqual([level, 502, '']);
  }
  expect(foreign.asked).not.toContain('/9/1/1.png');
  expect(logged.map((line) => /^gateway: no tile \d\/0\/0 of the base map: (.*)$/.exec(line)?.[1])).toEqual([
    'expected an image, got 200 text/html',
    'expected an image, got 200 image/svg+xml',
    'fetch failed',
    'expected at most 1000000 bytes, got more',
  ]);
});

test('pages may show images of the map’s server where they ask it themselves, and there is no proxy then', async () => {
  const own = await startPages(true);
  const direct = await startPages(false);
  const policyOf = async (url: string) => (await fetch(`${url}/unsinn`)).headers.get('content-security-policy');
  expect(await policyOf(own.url)).not.toContain(foreign.url);
  expect(await policyOf(direct.url)).toContain(`img-src 'self' data: ${foreign.url};`);
  expect(await policyOf(direct.url)).toContain("connect-src 'self';");
  expect((await fetch(`${direct.url}/karte/9/274/171`)).status).toBe(404);
});
