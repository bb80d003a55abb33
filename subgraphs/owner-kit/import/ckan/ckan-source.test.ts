import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import type { RecordSource } from '../record-source.ts';
import { ckanSource } from './ckan-source.ts';

type Answer = { readonly status?: number; readonly body: unknown } | 'never';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

const ckanPackage = (number: number, fields: object = {}) => ({
  id: `id-${String(number).padStart(4, '0')}`,
  name: `p${number}`,
  title: `Paket ${number}`,
  organization: { title: 'Amt' },
  metadata_modified: '2025-01-01T00:00:00',
  ...fields,
});
const packages = (count: number) => Array.from({ length: count }, (_, number) => ckanPackage(number));

/** Serves a portal under a path and returns its address and the queries it was asked. */
async function servePortal(answer: (start: number, rows: number) => Answer) {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    asked.push(`${url.pathname}${decodeURIComponent(url.search)}`);
    const given = answer(Number(url.searchParams.get('start')), Number(url.searchParams.get('rows')));
    if (given === 'never') return;
    response.writeHead(given.status ?? 200, { 'content-type': 'application/json' });
    response.end(typeof given.body === 'string' ? given.body : JSON.stringify(given.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { portal: `http://127.0.0.1:${(server.address() as AddressInfo).port}/portal`, asked };
}

const page = (all: readonly object[], start: number, rows: number, count = all.length): Answer => ({
  body: { success: true, result: { count, results: all.slice(start, start + rows) } },
});

async function read(source: RecordSource): Promise<{ names: string[]; failure?: string }> {
  const names: string[] = [];
  try {
    for await (const { name } of source.items()) names.push(name);
  } catch (error) {
    return { names, failure: (error as Error).message };
  }
  return { names };
}

test('a live portal is read page by page, in a fixed order', async () => {
  const all = packages(250);
  const { portal, asked } = await servePortal((start, rows) => page(all, start, rows));
  const source = ckanSource({ owner: 'stadt', source: `${portal}/` });

  expect(await source.total()).toBe(250);
  expect(await read(source)).toEqual({ names: all.map(({ name }) => name) });
  expect(asked.slice(1)).toEqual(
    [0, 100, 200].map((start) => `/portal/api/3/action/package_search?rows=100&start=${start}&sort=id+asc`),
  );
});

test('the address of an action leads to the portal as well', async () => {
  const { portal } = await servePortal((start, rows) => page(packages(2), start, rows));
  const source = ckanSource({ owner: 'stadt', source: `${portal}/api/3/action/package_search?q=x` });
  expect(await read(source)).toEqual({ names: ['p0', 'p1'] });
});

test('a package that comes on two pages is given once', async () => {
  const all = [...packages(100), ckanPackage(99), ckanPackage(100)];
  const { portal } = await servePortal((start, rows) => page(all, start, rows, 101));
  const { names, failure } = await read(ckanSource({ owner: 'stadt', source: portal }));
  expect(failure).toBeUndefined();
  expect(names).toEqual(packages(101).map(({ name }) => name));
});

test('fewer packages than the portal counts are a partial reading', async () => {
  const { portal } = await servePortal((start, rows) => page(packages(2), start, rows, 3));
  expect(await read(ckanSource({ owner: 'stadt', source: portal }))).toEqual({
    names: ['p0', 'p1'],
    failure: `${portal}/api/3/action/package_search: expected 3 packages, as the portal counts them, got 2`,
  });
});

test('a portal that answers every page with the first is told from a whole one', async () => {
  const { portal, asked } = await servePortal((_, rows) => page(packages(100), 0, rows, 1_000_000));
  const { names, failure } = await read(ckanSource({ owner: 'stadt', source: portal }));
  expect(names).toHaveLength(100);
  const search = `${portal}/api/3/action/package_search`;
  expect(failure).toBe(`${search}: expected packages behind the first 100, got the same again`);
  expect(asked).toHaveLength(2);
});

test.each([
  [{ packages: 250, bytes: 1_000_000 }, 'expected at most 250 packages, got more'],
  [{ packages: 10_000, bytes: 50_000 }, 'expected at most 0.05 MB, got more'],
])('a portal without an end is read as far as %j', async (limits, message) => {
  const { portal, asked } = await servePortal((start, rows) => page(packages(start + rows), start, rows, 1_000_000));
  const source = ckanSource({ owner: 'stadt', source: portal, limits });
  const { names, failure } = await read(source);
  expect(failure).toBe(`${portal}/api/3/action/package_search: ${message}`);
  expect(names).toHaveLength(asked.length * 100);
  expect(asked.length).toBeLessThan(10);
});

test('where a page fails, those before it are given and then the error', async () => {
  const all = packages(150);
  const { portal } = await servePortal((start, rows) =>
    start === 0 ? page(all, start, rows) : { status: 502, body: 'Bad Gateway' },
  );
  const { names, failure } = await read(ckanSource({ owner: 'stadt', source: portal }));
  expect(names).toHaveLength(100);
  expect(failure).toMatch(/start=100&sort=id\+asc: expected the answer of a CKAN portal, got HTTP 502$/);
});

test.each([
  [{ body: '<html>Willkommen</html>' }, 'got something else than JSON ("<html>Willkommen</html>")'],
  [{ body: { success: false } }, 'expected "success": true with count and results, got {"success":false}'],
  [{ status: 404, body: '' }, 'expected the answer of a CKAN portal, got HTTP 404'],
  ['never', 'got none within 100 ms'],
] as const)('what is no CKAN is named as that: %j', async (answer, message) => {
  const { portal } = await servePortal(() => answer);
  const source = ckanSource({ owner: 'stadt', source: portal, millisecondsPerPage: 100 });
  expect(await read(source)).toEqual({ names: [], failure: expect.stringContaining(message) });
  await expect(source.total()).rejects.toThrow(message);
});

async function fileWith(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ckan-'));
  cleanups.push(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'packages.json'), text);
  return join(folder, 'packages.json');
}

test.each([
  ['an array', (all: unknown) => all],
  ['the answer of current_package_list_with_resources', (all: unknown) => ({ result: all })],
  ['the answer of package_search', (all: unknown) => ({ success: true, result: { count: 2, results: all } })],
])('a file may hold %s', async (_, wrap) => {
  const source = ckanSource({ owner: 'stadt', source: await fileWith(JSON.stringify(wrap(packages(2)))) });
  expect(await source.total()).toBe(2);
  expect(await read(source)).toEqual({ names: ['p0', 'p1'] });
});

test('a package that is not active is not there', async () => {
  const all = [ckanPackage(0, { state: 'deleted' }), ckanPackage(1, { state: 'draft' }), ckanPackage(2)];
  const source = ckanSource({ owner: 'stadt', source: await fileWith(JSON.stringify(all)) });
  expect(await source.total()).toBe(1);
  expect(await read(source)).toEqual({ names: ['p2'] });
});

test.each([
  ['{"help": "x"}', 'got JSON without one'],
  ['["a", "b"]', 'got 2 entries that are no dictionaries'],
  ['<html>', 'expected a JSON file with a list of CKAN packages, got Unexpected token'],
])('a file that holds %j is refused', async (text, message) => {
  const source = ckanSource({ owner: 'stadt', source: await fileWith(text) });
  await expect(source.total()).rejects.toThrow(message);
});

test('a file that is not there is named', async () => {
  const { failure } = await read(ckanSource({ owner: 'stadt', source: '/gibt/es/nicht.json' }));
  expect(failure).toMatch(/^\/gibt\/es\/nicht\.json: expected a JSON file with a list of CKAN packages, got ENOENT/);
});
