import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { tokenReader } from './ts/tokens.ts';

const issuer = 'https://catalogue.test';
const pair = await generateKeyPair('ES256');
let isUp = true;
let keys: Server;
let jwksUrl: string;

beforeAll(async () => {
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'ES256' };
  keys = createServer((_, response) => {
    response.writeHead(isUp ? 200 : 500).end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
  jwksUrl = `http://127.0.0.1:${(keys.address() as AddressInfo).port}/keys`;
});

afterAll(() => {
  keys.close();
  keys.closeAllConnections();
});

const bearer = async (claims: object = {}): Promise<string> => {
  const token = new SignJWT({ iss: issuer, aud: 'uni', scope: 'records', ...claims }).setExpirationTime('1h');
  return `Bearer ${await token.setProtectedHeader({ alg: 'ES256', kid: 'k1' }).sign(pair.privateKey)}`;
};

test('a token of another issuer or for another owner is refused with both names and where they are set', async () => {
  const read = tokenReader({ jwksUrl, issuer }, 'uni');
  await expect(read(await bearer())).resolves.toMatchObject({ scopes: ['records'] });
  await expect(read(await bearer({ iss: 'http://localhost:4000' }))).rejects.toMatchObject({
    message:
      'expected a valid token of the gateway: expected the issuer "https://catalogue.test" (ISSUER or PUBLIC_URL), ' +
      'got "http://localhost:4000"',
    extensions: { code: 'UNAUTHENTICATED' },
  });
  await expect(read(await bearer({ aud: 'stadt' }))).rejects.toThrow(
    'expected the audience "uni" (the id in owner.json), got "stadt"',
  );
});

test('where the keys are is told to the console alone, once', async () => {
  const told = jest.spyOn(console, 'error').mockImplementation(() => {});
  isUp = false;
  const read = tokenReader({ jwksUrl, issuer }, 'uni');
  for (const _ of [1, 2]) {
    await expect(read(await bearer())).rejects.toMatchObject({
      message: "the gateway's keys cannot be fetched now",
      extensions: { code: 'KEYS_UNAVAILABLE', http: { status: 503 } },
    });
  }
  expect(told.mock.calls.map(([line]) => line)).toEqual([`the gateway's keys cannot be fetched from ${jwksUrl} now:`]);
  told.mockRestore();
});
