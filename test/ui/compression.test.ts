import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningCatalogue, startCatalogue } from '../support/index.ts';

let catalogue: RunningCatalogue;

beforeAll(async () => {
  catalogue = await startCatalogue();
});

afterAll(() => catalogue.stop());

interface Sent {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

/** What goes over the wire, as it is. */
function send(path: string, encodings: string, { method = 'GET', body = '' } = {}): Promise<Sent> {
  const headers = { 'accept-encoding': encodings, 'accept-language': 'de', 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    request(new URL(path, catalogue.gateway.url), { method, headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece) => pieces.push(piece));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(pieces) }));
      response.on('error', reject);
    })
      .on('error', reject)
      .end(body);
  });
}

const page = '/anbieter/stadt';

test.each([
  ['br', 'gzip, deflate, br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
] as const)('pages are sent as %s to who takes it', async (encoding, taken, unpack) => {
  const plain = await send(page, 'identity');
  const packed = await send(page, taken);
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(packed.headers).toMatchObject({ 'content-encoding': encoding, 'content-language': 'de' });
  expect(packed.headers.vary).toMatch(/accept-language.*accept-encoding/i);
  expect(unpack(packed.body).subarray(0, 2000).equals(plain.body.subarray(0, 2000))).toBe(true);
  expect(packed.body.length * 3).toBeLessThan(plain.body.length);
});

test('what is packed already, and a page that is only asked about, stay as they are', async () => {
  const style = await send('/assets/style.css', 'gzip');
  expect(gunzipSync(style.body).toString()).toContain('.record-head');
  const font = await send('/assets/fira-sans-400.woff2', 'gzip, br');
  expect(font.headers['content-encoding']).toBeUndefined();
  const head = await send(page, 'gzip, br', { method: 'HEAD' });
  expect([head.body.length, head.headers['content-language']]).toEqual([0, 'de']);
});

test('the graph is not touched', async () => {
  const body = JSON.stringify({ query: '{ search(first: 20) { edges { node { id title } } } }' });
  const graph = await send('/graphql', 'gzip, br', { method: 'POST', body });
  expect(graph.headers['content-encoding']).toBeUndefined();
  expect(JSON.parse(graph.body.toString()).data.search.edges).toHaveLength(20);
});
