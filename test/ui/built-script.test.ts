import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { buildSchema } from 'graphql';
import type { GatewayContext } from '../../gateway/index.ts';
import { createSignIn } from '../../gateway/sign-in/index.ts';
import { addSearchPage } from '../../gateway/ui/index.ts';

const folder = path.resolve(import.meta.dirname, '../../gateway/ui/built');
const publicUrl = 'http://catalogue.test';
const owners = () => [];
const apollo = new ApolloServer<GatewayContext>({ typeDefs: 'type Query { _: Int }', stopOnTerminationSignals: false });
const started: FastifyInstance[] = [];

async function startPages(builtFolder: string): Promise<{ url: string; logged: string[] }> {
  const app = fastify();
  started.push(app);
  const logged: string[] = [];
  await addSearchPage(app, apollo, {
    publicUrl,
    schema: () => buildSchema('type Query { _: Int }'),
    builtFolder,
    signIn: createSignIn(undefined, { publicUrl, owners, secondments: () => [], log: (line) => logged.push(line) }),
    owners,
    log: (line) => logged.push(line),
  });
  return { url: await app.listen({ host: '127.0.0.1', port: 0 }), logged };
}

beforeAll(() => apollo.start());

afterAll(async () => {
  for (const app of started) await app.close();
  await apollo.stop();
});

test('files with what is in them in their names are kept for good, packed for whoever takes that', async () => {
  const { url, logged } = await startPages(folder);
  const page = await (await fetch(`${url}/gibt-es-nicht`)).text();
  const scripts = [...page.matchAll(/(?:modulepreload" href|module" src)="([^"]+)"/g)].map(([, address]) => address);
  expect(scripts.length).toBeGreaterThan(1);
  for (const script of scripts) {
    const response = await fetch(`${url}${script}`, { headers: { 'accept-encoding': 'gzip' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    const plain = await fetch(`${url}${script}`, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.has('content-encoding')).toBe(false);
    expect(await plain.text()).toBe(await response.text());
  }
  expect((await fetch(`${url}/assets/manifest.json`)).status).toBe(404);
  expect(logged).toEqual([]);
});

test('nothing of the server comes along: no GraphQL parser, no contract, nothing of Node', async () => {
  const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(2);
  for (const script of scripts) {
    const text = await readFile(path.join(folder, script), 'utf8');
    expect([script, /GraphQLError|Syntax Error|type Query|browser-external|["'`]node:/.exec(text)]).toEqual([
      script,
      null,
    ]);
  }
});

test('without a built script pages are served all the same, and the log says so once', async () => {
  const { url, logged } = await startPages(await mkdtemp(path.join(tmpdir(), 'unbuilt-')));
  const response = await fetch(`${url}/gibt-es-nicht`);
  expect(response.status).toBe(404);
  const page = await response.text();
  expect(page).toContain('type="search"');
  expect(page).not.toContain('type="module"');
  expect(logged).toEqual(['gateway: pages are served without their script, which "npm run build" makes']);
});
