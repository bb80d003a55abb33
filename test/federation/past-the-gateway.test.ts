import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importJWK, SignJWT } from 'jose';
import {
  publicViewer,
  type Scope,
  type SigningKey,
  signViewerToken,
  tokenAlgorithm,
} from '../../catalogue-schema/viewer/index.ts';
import {
  ask,
  publicUrl,
  type RunningCatalogue,
  startCatalogue,
  startTestHosted,
  type TestHosted,
  tokenFor,
} from '../support/index.ts';

let catalogue: RunningCatalogue;
let hosted: TestHosted;
/** The key that the gateway signs with. */
let key: SigningKey;

beforeAll(async () => {
  catalogue = await startCatalogue();
  hosted = await startTestHosted();
  await hosted.server.operations.addOwner({ id: 'uni', name: 'Universität' });
  const [stored] = await catalogue.registry.signingKeys();
  if (stored === undefined) throw new Error('expected a key of the gateway, got none');
  const privateKey = (await importJWK(stored.privateJwk, tokenAlgorithm)) as SigningKey['privateKey'];
  key = { id: stored.id, privateKey };
});

afterAll(async () => {
  await hosted.stop();
  await catalogue.stop();
});

const sign = (audience: string, scopes: readonly Scope[] = ['records', 'feed'], issuer = publicUrl) =>
  signViewerToken(publicViewer, scopes, key, { issuer, audience });

function expired(audience: string): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({
    internal: true,
    scope: 'records feed',
    iss: publicUrl,
    aud: audience,
    iat: now - 90,
    exp: now - 30,
  })
    .setProtectedHeader({ alg: tokenAlgorithm, kid: key.id })
    .sign(key.privateKey);
}

function unsigned(audience: string): string {
  const now = Math.floor(Date.now() / 1000);
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  const claims = { internal: true, scope: 'records feed', iss: publicUrl, aud: audience, iat: now, exp: now + 60 };
  return `${encode({ alg: 'none', kid: key.id })}.${encode(claims)}.`;
}

const feed = '{ catalogueChanges(first: 1) { endCursor } }';
const records = '{ _entities(representations: []) { __typename } }';
const owner = (id: string) => [id, () => `${catalogue.owners.get(id)?.url}/graphql`, id, feed] as const;

/** Every subgraph, with the audience of its tokens and something that it does not answer everybody. */
const subgraphs: readonly (readonly [name: string, url: () => string, audience: string, query: string])[] = [
  ...['stadt', 'stadtwerke', 'verkehrsbetriebe', 'wasserwerke', 'lecos'].map(owner),
  ['search', () => `${catalogue.search.url}/graphql`, 'search', '{ search { totalCount } }'],
  ['relations', () => `${catalogue.search.url}/relations/graphql`, 'search', records],
];

async function post(url: string, body: unknown, authorization?: string) {
  const headers = { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, headers: response.headers, answer: await response.json() };
}

/** Nothing but that it is refused. */
function expectRefusal({ status, headers, answer }: Awaited<ReturnType<typeof post>>): void {
  expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  expect(headers.get('content-type')).toMatch(/^application\/json/);
  expect(answer).toEqual({ errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }] });
}

describe.each(subgraphs)('%s, asked past the gateway,', (_, url, audience, query) => {
  test('answers a valid token', async () => {
    expect((await ask(url(), query, {}, await sign(audience))).errors).toBeUndefined();
  });

  test.each<readonly [string, () => Promise<string | undefined> | string]>([
    ['without a token', async () => undefined],
    ['with a token for somebody else', async () => `Bearer ${await sign('somebody-else')}`],
    ['with a token that is over', async () => `Bearer ${await expired(audience)}`],
    ['with a token of another issuer', async () => `Bearer ${await sign(audience, ['records'], 'https://x.test')}`],
    ['with a token of another key', async () => `Bearer ${await tokenFor(audience)}`],
    ['with a token that is not signed', () => `Bearer ${unsigned(audience)}`],
    ['with a token in another scheme', async () => `Basic ${await sign(audience)}`],
    ['with rubbish', () => 'Bearer x'],
  ])('%s refuses everything', async (_, authorization) => {
    expectRefusal(await post(url(), { query }, await authorization()));
  });

  test('refuses a bomb, whoever sends it', async () => {
    const { status, answer } = await post(
      url(),
      { query: `{ ${'__typename '.repeat(10_000)} }` },
      `Bearer ${await sign(audience)}`,
    );
    const message = 'fields: expected at most 5000, got more';
    expect(status).toBe(400);
    expect(answer).toEqual({ errors: [{ message, extensions: { code: 'LIMIT_EXCEEDED' } }] });
  });

  test('refuses operations in a list, by GET, by hash and beside others', async () => {
    const open = '{ __typename }';
    expectRefusal(await post(url(), [{ query: open }, { query }]));
    expectRefusal(await post(url(), { query: `query Open ${open} query Other ${query}`, operationName: 'Open' }));
    expectRefusal(await post(url(), { extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } } }));
    const response = await fetch(`${url()}?query=${encodeURIComponent(query)}`);
    expect(response.status).toBe(401);
  });

  test('says its schema to anybody', async () => {
    const { status, answer } = await post(url(), { query: '{ _service { sdl } }' });
    expect([status, typeof answer.data._service.sdl]).toEqual([200, 'string']);
  });
});

test('a token for records does not read the feed, and one for the feed no records', async () => {
  const url = `${catalogue.owners.get('stadt')?.url}/graphql`;
  const refused = async (query: string, scope: Scope) =>
    (await ask(url, query, {}, await sign('stadt', [scope]))).errors;
  const forbidden = [{ extensions: { code: 'FORBIDDEN' } }];
  expect(await refused(feed, 'feed')).toBeUndefined();
  expect(await refused(records, 'records')).toBeUndefined();
  expect(await refused(feed, 'records')).toMatchObject(forbidden);
  expect(await refused(`{ open: ${feed.slice(2)}`, 'records')).toMatchObject(forbidden);
  expect(await refused(records, 'feed')).toMatchObject(forbidden);
});

test('a hosted owner takes tokens for itself alone, and tells nobody whether there is such an owner', async () => {
  const url = (id: string) => `${hosted.server.url}/${id}/graphql`;
  expect((await ask(url('uni'), feed, {}, await tokenFor('uni'))).errors).toBeUndefined();
  expectRefusal(await post(url('uni'), { query: feed }, `Bearer ${await tokenFor('klinik')}`));
  expectRefusal(await post(url('uni'), { query: feed }));
  expectRefusal(await post(url('nobody'), { query: feed }));
});
