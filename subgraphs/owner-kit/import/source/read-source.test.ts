import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { startForeignServer } from '../../../../test/support/start-foreign-server.ts';
import { readSource } from './read-source.ts';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

async function serve(answer: RequestListener): Promise<string> {
  const { url, stop } = await startForeignServer(answer);
  cleanups.push(stop);
  return new URL(url).host;
}

const wanted = { what: 'a list', accept: 'text/csv', bytes: 10, milliseconds: 300 };

test('a file and an address are read to their end', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'source-'));
  cleanups.push(() => rm(folder, { recursive: true }));
  await writeFile(path.join(folder, 'a'), 'ä');
  expect(await readSource(path.join(folder, 'a'), wanted)).toEqual({ bytes: Buffer.from('ä') });
  const host = await serve((request, response) => {
    response.setHeader('content-type', 'Text/CSV; charset=utf-8').end(request.headers.accept);
  });
  expect(await readSource(`http://${host}/`, wanted)).toEqual({
    bytes: Buffer.from('text/csv'),
    mediaType: 'text/csv',
  });
});

test.each<readonly [string, RequestListener, string]>([
  ['is too long', (_, response) => response.end('more than ten'), 'more than 0.00001 MB'],
  ['is refused', (_, response) => response.writeHead(403).end(), 'HTTP 403'],
  ['never comes', () => {}, 'none within 300 ms'],
  [
    'comes byte by byte',
    (_, response) => {
      const timer = setInterval(() => response.write('.'), 100);
      response.once('close', () => clearInterval(timer));
    },
    'none within 300 ms',
  ],
  ['breaks off', (_, response) => response.write('abc', () => response.destroy()), 'aborted'],
])('an answer that %s ends the reading, and no password is shown', async (_, answer, got) => {
  const host = await serve(answer);
  await expect(readSource(`http://user:geheim@${host}/a`, wanted)).rejects.toThrow(
    `http://${host}/a: expected a list, got ${got}`,
  );
});

test.each([
  ['ftp://example.org/a', 'an address that is neither http nor https'],
  ['http://', 'no valid address'],
  ['/gibt/es/nicht', "ENOENT: no such file or directory, open '/gibt/es/nicht'"],
])('%s is no source', async (source, got) => {
  await expect(readSource(source, wanted)).rejects.toThrow(`${source}: expected a list, got ${got}`);
});

test('a reading ends with a signal, and with its reason', async () => {
  const stopping = new AbortController();
  const host = await serve((_, response) => {
    response.write('.');
    setTimeout(() => stopping.abort(new Error('stopped')), 300);
  });
  const request = { ...wanted, milliseconds: 60_000, signal: stopping.signal };
  await expect(readSource(`http://${host}/`, request)).rejects.toThrow(new Error('stopped'));
  await expect(readSource(import.meta.filename, request)).rejects.toThrow(new Error('stopped'));
});

test('what is too long says so by its code', async () => {
  await expect(readSource(import.meta.filename, wanted)).rejects.toMatchObject({ code: 'SOURCE_TOO_LARGE' });
});
