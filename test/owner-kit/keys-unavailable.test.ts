import { afterEach, expect, test } from '@jest/globals';
import { lecos } from '../../subgraphs/lecos/index.ts';
import { trustGateway } from '../../subgraphs/owner-kit/index.ts';
import {
  type ForeignServer,
  freePort,
  publicUrl,
  startKeyServer,
  startTestOwner,
  type TestOwner,
  tokenFor,
} from '../support/index.ts';

let owner: TestOwner | undefined;
let keys: ForeignServer | undefined;
afterEach(async () => {
  await owner?.stop();
  await keys?.stop();
});

test('as long as the gateway is down an owner takes no token and says so, and recovers by itself', async () => {
  const port = await freePort();
  const { url, stop } = await startTestOwner(lecos, trustGateway(`http://127.0.0.1:${port}/graphql`, publicUrl));
  owner = { url, stop } as TestOwner;
  const authorization = `Bearer ${await tokenFor('lecos')}`;
  const ask = (query: string, headers: Record<string, string>) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
  const feed = '{ catalogueChanges(first: 1) { endCursor } }';

  const refused = await ask(feed, { authorization });
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2']);
  expect(await refused.json()).toEqual({
    errors: [
      {
        message: "the gateway's keys cannot be fetched now: ECONNREFUSED",
        extensions: { code: 'KEYS_UNAVAILABLE' },
      },
    ],
  });
  expect((await ask(feed, {})).status).toBe(401);
  expect((await ask('{ _service { sdl } }', {})).status).toBe(200);

  keys = await startKeyServer(port);
  for (let times = 0; times < 5; times += 1) expect((await ask(feed, { authorization })).status).toBe(200);
  expect(keys.asked).toEqual(['/.well-known/jwks.json']);
});
