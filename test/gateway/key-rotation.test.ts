import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { decodeProtectedHeader } from 'jose';
import { type RunningCatalogue, searchSecret, startCatalogue, waitUntil } from '../support/index.ts';

let catalogue: RunningCatalogue;

beforeAll(async () => {
  catalogue = await startCatalogue();
});

afterAll(() => catalogue.stop());

async function keySet(): Promise<readonly string[]> {
  const response = await fetch(`${catalogue.gateway.url}/.well-known/jwks.json`);
  expect(response.headers.get('cache-control')).toBe('public, max-age=300');
  const { keys } = (await response.json()) as { keys: Record<string, string>[] };
  for (const key of keys) expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
  return keys.map(({ kid }) => kid as string);
}

/** The key that the gateway signs with now. */
async function signingKey(): Promise<string | undefined> {
  const response = await fetch(`${catalogue.gateway.url}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`search:${searchSecret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', audience: 'stadt' }),
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return decodeProtectedHeader(token).kid;
}

const query = `{
  dataset(id: "stadt/dataset/verkehrszaehlung") { title contacts { name } projects { title } hosting { operator } }
  search(query: "Verkehr", first: 3) { totalCount edges { node { id } } }
}`;

test('a key is changed under load, and no request is refused', async () => {
  const expected = await catalogue.ask(query);
  expect(expected.errors).toBeUndefined();
  let isOver = false;
  let asked = 0;
  const client = async (): Promise<void> => {
    while (!isOver) {
      expect(await catalogue.ask(query)).toEqual(expected);
      asked += 1;
    }
  };
  const clients = Promise.all([client(), client(), client(), client()]);
  const { id } = await catalogue.registry.publishKey({ after: 4 }, 'test');
  await waitUntil(async () => (await keySet()).includes(id), 20_000, 'the new key is published');
  await waitUntil(async () => (await signingKey()) === id, 20_000, 'the new key signs');
  const before = asked;
  await waitUntil(() => asked > before + 20, 60_000, 'more was asked with the new key');
  isOver = true;
  await clients;
  expect(await keySet()).toContain(id);
  const { data } = await catalogue.ask('{ owners { id mirror { lastError } } }');
  for (const { mirror } of data.owners) expect(mirror.lastError).toBeNull();
});
