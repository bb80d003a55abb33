import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, test } from '@jest/globals';
import { fetchText, TooLongError } from './fetch-text.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const servers: { close(): void; closeAllConnections(): void }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const drip: RequestListener = (_, response) => {
  response.writeHead(200);
  const dripping = setInterval(() => response.write(' '), 50);
  response.on('close', () => clearInterval(dripping));
};

const limits = { milliseconds: 60_000, mostBytes: 1000 };

test('a text comes with its status and headers', async () => {
  const url = await serve((_, response) => response.writeHead(418, { 'x-tea': 'green' }).end('Tee für 2'));
  const { status, headers, text } = await fetchText(url, {}, limits);
  expect([status, headers.get('x-tea'), text]).toEqual([418, 'green', 'Tee für 2']);
});

test.each([
  ['its time', () => ({ ...limits, milliseconds: 500 }), { name: 'TimeoutError', message: 'no answer within 500 ms' }],
  [
    'a signal',
    () => {
      const stopping = new AbortController();
      setTimeout(() => stopping.abort(new Error('stopped')), 500);
      return { ...limits, stopping: stopping.signal };
    },
    { message: 'stopped' },
  ],
])('an answer that drips ends with %s, whatever garbage is collected meanwhile', async (_, make, error) => {
  const url = await serve(drip);
  const collecting = setInterval(collectGarbage, 50);
  await expect(fetchText(url, {}, make())).rejects.toMatchObject(error);
  clearInterval(collecting);
});

test('nothing is asked once it is stopped', async () => {
  let asked = 0;
  const url = await serve((_, response) => {
    asked += 1;
    response.end();
  });
  await expect(fetchText(url, {}, { ...limits, stopping: AbortSignal.abort(new Error('stopped')) })).rejects.toThrow(
    'stopped',
  );
  expect(asked).toBe(0);
});

test('an answer that is longer than it may be is left', async () => {
  let isClosed: () => void = () => {};
  const closed = new Promise<void>((resolve) => {
    isClosed = resolve;
  });
  const url = await serve((_, response) => {
    response.on('close', isClosed).writeHead(200);
    const pour = (): void => {
      while (!response.destroyed && response.write('x'.repeat(500)));
    };
    response.on('drain', pour);
    pour();
  });
  await expect(fetchText(url, {}, limits)).rejects.toThrow(new TooLongError('expected at most 0.001 MB, got more'));
  await closed;
});

test('a redirect is an error', async () => {
  const target = await serve((_, response) => response.end('inside'));
  const url = await serve((_, response) => response.writeHead(302, { location: target }).end());
  await expect(fetchText(url, {}, limits)).rejects.toThrow('fetch failed');
});
