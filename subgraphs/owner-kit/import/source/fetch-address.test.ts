import type { RequestListener } from 'node:http';
import { afterEach, expect, test } from '@jest/globals';
import { startForeignServer } from '../../../../test/support/start-foreign-server.ts';
import { fetchAddress } from './fetch-address.ts';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

async function serve(answer: RequestListener): Promise<string> {
  const { url, stop } = await startForeignServer(answer);
  cleanups.push(stop);
  return url;
}

/** A server of which `/to?<address>` redirects there, `/0` answers, and every other number redirects to the next lower. */
const redirecting = () =>
  serve(({ url = '' }, response) => {
    if (url === '/0') return response.end('arrived');
    const location = url.startsWith('/to?') ? url.slice(4) : `/${Number(url.slice(1)) - 1}`;
    response.writeHead(302, { location }).end();
  });

const fetchFrom = (address: string, isPrivate?: (ip: string) => boolean) =>
  fetchAddress(new URL(address), {
    accept: '*/*',
    signal: AbortSignal.timeout(10_000),
    ...(isPrivate === undefined ? {} : { isPrivate }),
  });

test('five redirects are followed and no more', async () => {
  const url = await redirecting();
  expect((await fetchFrom(`${url}/5`)).statusCode).toBe(200);
  await expect(fetchFrom(`${url}/6`)).rejects.toThrow('more than 5 redirects');
});

test('a redirect to another scheme is refused', async () => {
  const url = await redirecting();
  await expect(fetchFrom(`${url}/to?file:///etc/passwd`)).rejects.toThrow('a redirect to "file:///etc/passwd"');
});

/** For these tests the server's own address is outside, and all others are inside. */
const outside = (ip: string): boolean => ip !== '127.0.0.1';

test('a redirect from outside to an address inside the network is refused, before anything is asked there', async () => {
  const asked: string[] = [];
  const inside = await serve(({ url = '' }, response) => {
    asked.push(url);
    response.end();
  });
  const url = await redirecting();
  const { port } = new URL(inside);
  await expect(fetchFrom(`${url}/to?http://127.0.0.2:${port}/`, outside)).rejects.toThrow(
    'a redirect to 127.0.0.2, which is inside the network',
  );
  await expect(fetchFrom(`${url}/to?http://[::1]:${port}/`, outside)).rejects.toThrow(
    'a redirect to ::1, which is inside the network',
  );
  await expect(fetchFrom(`${url}/to?http://localhost:${port}/`, () => false)).resolves.toMatchObject({
    statusCode: 200,
  });
  expect(asked).toEqual(['/']);
});

test('a name that leads inside the network is refused after a redirect from outside', async () => {
  const url = await redirecting();
  let asked = 0;
  // The first question is about the server that redirects, the second about where `localhost` leads.
  const isPrivate = (): boolean => {
    asked += 1;
    return asked > 1;
  };
  await expect(fetchFrom(`${url}/to?http://localhost:9/`, isPrivate)).rejects.toThrow(
    'a redirect to localhost, which is inside the network',
  );
});

test('inside the network redirects stay free', async () => {
  const [first, second] = [await redirecting(), await redirecting()];
  expect((await fetchFrom(`${first}/to?${second}/0`)).statusCode).toBe(200);
});
