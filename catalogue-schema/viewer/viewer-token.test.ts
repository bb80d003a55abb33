import { beforeAll, describe, expect, test } from '@jest/globals';
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import {
  publicViewer,
  type SigningKey,
  signViewerToken,
  type TrustedIssuer,
  type Viewer,
  verifyViewerToken,
} from './index.ts';

const issuer = 'https://catalogue.test';
const where = { issuer, audience: 'uni' };
const editor: Viewer = {
  subject: 'a1',
  isInternal: true,
  memberships: [{ owner: 'stadt', roles: ['editor'] }],
};

let key: SigningKey;
let stranger: SigningKey;
let trusted: TrustedIssuer;

beforeAll(async () => {
  const own = await generateKeyPair('ES256');
  const other = await generateKeyPair('ES256');
  key = { id: 'k1', privateKey: own.privateKey };
  stranger = { id: 'k1', privateKey: other.privateKey };
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' };
  trusted = { issuer, keys: createLocalJWKSet({ keys: [jwk] }) };
});

test('a token says who asks, and what for', async () => {
  const token = await signViewerToken(editor, ['records'], key, where);
  const { viewer, allows } = await verifyViewerToken(token, trusted, 'uni');
  expect(viewer).toEqual(editor);
  expect([allows('records'), allows('feed')]).toEqual([true, false]);
});

test('the public has no subject', async () => {
  const token = await signViewerToken(publicViewer, ['records', 'feed'], key, where);
  const { viewer, allows } = await verifyViewerToken(token, trusted, 'uni');
  expect(viewer).toEqual(publicViewer);
  expect(allows('feed')).toBe(true);
});

const signed = (claims: JWTPayload, alg = 'ES256', by = key): Promise<string> =>
  new SignJWT({ iss: issuer, aud: 'uni', scope: 'records', ...claims })
    .setProtectedHeader({ alg, kid: 'k1' })
    .sign(by.privateKey);
const now = Math.floor(Date.now() / 1000);
const valid = { iat: now, exp: now + 60 };
const unsigned = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

describe('a token is refused', () => {
  const refused: readonly (readonly [string, () => string | Promise<string>])[] = [
    ['that is none', () => 'x.y.z'],
    ['that nobody signed', () => `${unsigned({ alg: 'none' })}.${unsigned({ iss: issuer, aud: 'uni', ...valid })}.`],
    ['that somebody else signed', () => signed(valid, 'ES256', stranger)],
    ['for another owner', () => signed({ ...valid, aud: 'stadt' })],
    ['of another issuer', () => signed({ ...valid, iss: 'https://elsewhere.test' })],
    ['that is over', () => signed({ iat: now - 120, exp: now - 60 })],
    ['that never ends', () => signed({ iat: now })],
    ['that is not for now', () => signed({ ...valid, nbf: now + 60 })],
    ['with memberships of another form', () => signed({ ...valid, memberships: ['stadt'] })],
  ];
  for (const [what, make] of refused) {
    test(what, async () => {
      await expect(verifyViewerToken(await make(), trusted, 'uni')).rejects.toMatchObject({
        message: expect.stringMatching(/^expected a valid token of the gateway: /),
        extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
      });
    });
  }
});

test.each([
  [
    'issuer',
    { iss: 'https://elsewhere.test' },
    'the issuer "https://catalogue.test" (PUBLIC_URL), got "https://elsewhere.test"',
  ],
  ['owner', { aud: 'stadt' }, 'the audience "uni", got "stadt"'],
])('a token for or of another %s is refused with both names', async (_, claims, names) => {
  await expect(verifyViewerToken(await signed({ ...valid, ...claims }), trusted, 'uni')).rejects.toThrow(
    `expected a valid token of the gateway: expected ${names}`,
  );
});

test('a role that is not known gives nothing', async () => {
  const token = await signed({ ...valid, memberships: [{ owner: 'stadt', roles: ['editor', 'root'] }] });
  const { viewer } = await verifyViewerToken(token, trusted, 'uni');
  expect(viewer.memberships).toEqual([{ owner: 'stadt', roles: ['editor'] }]);
});
