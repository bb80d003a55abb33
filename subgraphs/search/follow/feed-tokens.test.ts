import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from '@jest/globals';
import { feedTokens } from './feed-tokens.ts';

const secret = 'a-secret-of-search, with signs: +%&';
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function start(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/catalogue/graphql`;
}

const owners = Array.from({ length: 55 }, (_, index) => `owner-${index}`);

test('each owner has one token, which is asked for once however often the feed is read', async () => {
  const asked: string[] = [];
  const gatewayUrl = await start(async (request, response) => {
    const form = new URLSearchParams(await text(request));
    const [id, password] = atob(request.headers.authorization?.replace('Basic ', '') ?? '').split(':');
    expect([request.url, id, decodeURIComponent(password ?? '')]).toEqual(['/catalogue/token', 'search', secret]);
    expect(Object.fromEntries(form)).toMatchObject({ grant_type: 'client_credentials', scope: 'feed' });
    const audience = form.get('audience') ?? '';
    asked.push(audience);
    response.end(JSON.stringify({ access_token: `for ${audience}`, token_type: 'Bearer', expires_in: 1000 }));
  });
  const feedToken = feedTokens({ gatewayUrl, secret });
  for (let times = 0; times < 4; times += 1) {
    const tokens = await Promise.all([...owners, ...owners].map(feedToken));
    expect(tokens).toEqual([...owners, ...owners].map((owner) => `for ${owner}`));
  }
  expect(asked.sort()).toEqual([...owners].sort());
});

test('a token is asked for anew when half of its time is over', async () => {
  let asked = 0;
  const gatewayUrl = await start((_, response) => {
    asked += 1;
    response.end(JSON.stringify({ access_token: `number ${asked}`, token_type: 'Bearer', expires_in: 0.002 }));
  });
  const feedToken = feedTokens({ gatewayUrl, secret });
  expect(await feedToken('stadt')).toBe('number 1');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await feedToken('stadt')).toBe('number 2');
});

test.each([
  [
    401,
    '{"error":"invalid_client"}',
    'the gateway knows another secret, or none: SEARCH_CLIENT_SECRET is to be the same',
  ],
  [
    429,
    '{"error":"invalid_client"}',
    'the gateway knows another secret, or none: SEARCH_CLIENT_SECRET is to be the same',
  ],
  [503, '', 'the gateway answered with HTTP 503'],
  [200, '<html>', 'expected JSON, got HTTP 200'],
  [200, '{"access_token":1}', 'the gateway answered with HTTP 200'],
])('with %d and %s no owner gets a token, and the gateway is asked once', async (status, body, reason) => {
  let asked = 0;
  const gatewayUrl = await start((_, response) => {
    asked += 1;
    response.writeHead(status).end(body);
  });
  const feedToken = feedTokens({ gatewayUrl, secret });
  await expect(feedToken('owner-0')).rejects.toThrow(`no token for the feed: ${reason}`);
  for (const owner of owners) await expect(feedToken(owner)).rejects.toThrow(reason);
  expect(asked).toBeLessThan(owners.length / 2);
});

test('an owner that the gateway does not know costs the others nothing', async () => {
  const gatewayUrl = await start(async (request, response) => {
    const isKnown = !(await text(request)).includes('audience=gone');
    if (isKnown) response.end(JSON.stringify({ access_token: 'good', expires_in: 30 }));
    else response.writeHead(400).end('{"error":"invalid_target"}');
  });
  const feedToken = feedTokens({ gatewayUrl, secret });
  await expect(feedToken('gone')).rejects.toThrow('no token for the feed: the gateway answered with invalid_target');
  expect(await feedToken('stadt')).toBe('good');
});

test('a gateway that is down is said to be so', async () => {
  const gatewayUrl = await start(() => {});
  await closing.pop()?.();
  const feedToken = feedTokens({ gatewayUrl, secret });
  await expect(feedToken('stadt')).rejects.toMatchObject({ isGatewayDown: true });
});
