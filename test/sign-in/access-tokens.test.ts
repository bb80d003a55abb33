import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportSPKI, generateKeyPair, importJWK, SignJWT } from 'jose';
import {
  catalogueAudience,
  type RunningCatalogue,
  signInWith,
  startCatalogue,
  startProvider,
  type TestProvider,
  testIssuer,
} from '../support/index.ts';

let catalogue: RunningCatalogue;
let city: TestProvider;
let university: TestProvider;
let offline: TestProvider;

beforeAll(async () => {
  city = await startProvider({
    claims: {
      redaktion: { owners: ['stadt', 'unbekannt'], access: { roles: ['editor', 'uma_authorization'] } },
      gast: {},
      verbeult: { owners: [{ id: 'stadt' }] },
    },
  });
  university = await startProvider({
    claims: { forscherin: { owners: ['stadt', 'lecos'], access: { roles: 'admin' } } },
  });
  offline = await startProvider({ claims: { jemand: {} } });
  catalogue = await startCatalogue({
    signIn: async () =>
      signInWith([
        testIssuer(city.issuer),
        testIssuer(university.issuer, { owners: ['uni'], jwks: `${university.issuer}/jwks` }),
        testIssuer(offline.issuer),
      ]),
  });
});

afterAll(async () => {
  await catalogue.stop();
  for (const provider of [city, university, offline]) await provider.stop();
});

const query = '{ viewer { subject isInternal organisations { owner { id name } roles } } }';

const post = (headers: Record<string, string>, path = '/graphql') =>
  fetch(new URL(path, catalogue.gateway.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });

const withToken = (token: string) => post({ authorization: `Bearer ${token}` });

const viewerOf = async (token: string) => ((await (await withToken(token)).json()) as { data: unknown }).data;

const nobody = { viewer: { subject: null, isInternal: false, organisations: [] } };

test('without a token one is the public', async () => {
  const response = await post({});
  expect(await response.json()).toEqual({ data: nobody });
  expect(response.headers.has('set-cookie')).toBe(false);
  // What a proxy asks of its own guests is not for the catalogue.
  expect((await post({ authorization: 'Basic YTpi' })).status).toBe(200);
});

test('a token says who somebody is, to whom they belong, and what they may do', async () => {
  expect(await viewerOf(await city.tokenFor('redaktion'))).toEqual({
    viewer: {
      subject: `${city.issuer}#redaktion`,
      isInternal: true,
      organisations: [{ owner: { id: 'stadt', name: 'Stadt Leipzig' }, roles: ['EDITOR'] }],
    },
  });
  expect(await viewerOf(await city.tokenFor('gast'))).toEqual({
    viewer: { ...nobody.viewer, subject: `${city.issuer}#gast` },
  });
});

test('an issuer makes nobody one of an owner that it does not speak for', async () => {
  expect(await viewerOf(await university.tokenFor('forscherin'))).toEqual({
    viewer: { ...nobody.viewer, subject: `${university.issuer}#forscherin` },
  });
});

describe('a token that is not good is refused, and nobody taken for the public', () => {
  const now = Math.floor(Date.now() / 1000);
  const good = () => ({ iss: city.issuer, aud: catalogueAudience, sub: 'redaktion', iat: now, exp: now + 600 });
  const without = (claim: 'exp' | 'sub') => {
    const { [claim]: _, ...others } = good();
    return others;
  };
  const part = (content: object) => Buffer.from(JSON.stringify(content)).toString('base64url');

  const bad: readonly (readonly [string, () => string | Promise<string>])[] = [
    ['that is over', () => city.sign({ ...good(), exp: now - 60 })],
    ['that does not hold yet', () => city.sign({ ...good(), nbf: now + 600 })],
    ['that never ends', () => city.sign(without('exp'))],
    ['without a subject', () => city.sign(without('sub'))],
    ['for another audience', () => city.sign({ ...good(), aud: 'https://elsewhere.test' })],
    ['of another issuer', () => city.sign({ ...good(), iss: 'https://elsewhere.test' })],
    ['of an issuer that another signed', () => university.sign(good())],
    ['of another kind', () => city.sign(good(), { typ: 'logout+jwt' })],
    ['with a claim of another form', () => city.tokenFor('verbeult')],
    ['that nobody signed', () => `${part({ alg: 'none' })}.${part(good())}.`],
    [
      'that takes the public key for a secret',
      async () => {
        const key = await importJWK(city.publicKey(), 'RS256', { extractable: true });
        const signed = `${part({ alg: 'HS256', kid: 'k1', typ: 'at+jwt' })}.${part(good())}`;
        const signature = createHmac('sha256', await exportSPKI(key as CryptoKey))
          .update(signed)
          .digest('base64url');
        return `${signed}.${signature}`;
      },
    ],
    [
      'by an algorithm that is not configured',
      async () => {
        const { privateKey } = await generateKeyPair('PS256');
        return new SignJWT(good()).setProtectedHeader({ alg: 'PS256', kid: 'k1' }).sign(privateKey);
      },
    ],
    ['that is none', () => 'a.b.c'],
    ['that is nothing at all', () => ''],
    ['that is two', () => 'a, Bearer b'],
  ];

  test.each(bad)('%s', async (_, make) => {
    const response = await withToken(await make());
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toMatch(
      /^Bearer error="invalid_token", error_description="[^"\\]+"$/,
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      errors: [
        {
          message: expect.stringMatching(/^expected a valid access token: /),
          extensions: { code: 'UNAUTHENTICATED' },
        },
      ],
    });
  });

  test('and this is the good one', async () => {
    expect(await viewerOf(await city.sign(good()))).toMatchObject({ viewer: { subject: `${city.issuer}#redaktion` } });
  });
});

test('records, feeds and pages take tokens too, and keep what they answer to themselves', async () => {
  const authorization = `Bearer ${await city.tokenFor('redaktion')}`;
  for (const path of ['/id/stadt/dataset/verkehrszaehlung', '/feed.atom', '/suche', '/gibt-es-nicht']) {
    const get = (headers: Record<string, string>) => fetch(new URL(path, catalogue.gateway.url), { headers });
    const own = await get({ authorization, accept: 'application/json' });
    expect([path, own.headers.get('cache-control')]).toEqual([path, 'private, no-store']);
    const open = await get({ accept: 'application/json' });
    expect([path, open.headers.get('cache-control')]).toEqual([path, null]);
    const refused = await get({ authorization: 'Bearer x', accept: 'application/json' });
    expect([path, refused.status, await refused.json()]).toEqual([path, 401, { error: 'UNAUTHENTICATED' }]);
    expect(refused.headers.get('www-authenticate')).toContain('invalid_token');
    expect((await get({ authorization: 'Bearer x', accept: 'text/html' })).headers.get('content-type')).toContain(
      'html',
    );
  }
});

test('keys are fetched once, and anew for a key that is not known: a provider changes them while all runs', async () => {
  const before = await city.tokenFor('redaktion');
  await viewerOf(before);
  const fetches = city.keyFetches();
  await Promise.all(Array.from({ length: 20 }, () => viewerOf(before)));
  expect(city.keyFetches()).toBe(fetches);

  await city.stop();
  await city.startAgain();
  // The key that was fetched is good for as long as it is not fetched anew.
  expect((await withToken(before)).status).toBe(200);
  expect(await viewerOf(await city.tokenFor('redaktion'))).toMatchObject({ viewer: { isInternal: true } });
  expect(city.keyFetches()).toBe(fetches + 1);
  expect((await withToken(before)).status).toBe(401);
});

test('while an issuer cannot be reached, nobody is taken for the public', async () => {
  const token = await offline.tokenFor('jemand');
  await offline.stop();
  const response = await withToken(token);
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '10']);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'SIGN_IN_UNAVAILABLE' } }] });
  expect((await post({})).status).toBe(200);
  await offline.startAgain();
  expect((await withToken(await offline.tokenFor('jemand'))).status).toBe(200);
});

test('where nobody signs in on the page, there is no place for it', async () => {
  for (const [path, method] of [['/anmelden'], ['/anmelden/callback'], ['/abmelden', 'POST']] as const) {
    expect((await fetch(new URL(path, catalogue.gateway.url), { method: method ?? 'GET' })).status).toBe(404);
  }
  const page = await (await fetch(catalogue.gateway.url)).text();
  expect(page).not.toContain('/anmelden');
});
