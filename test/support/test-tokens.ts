import { createLocalJWKSet, importJWK } from 'jose';
import {
  publicViewer,
  type Scope,
  type SigningKey,
  signViewerToken,
  type TrustedIssuer,
  tokenAlgorithm,
  type Viewer,
} from '../../catalogue-schema/viewer/index.ts';
import { type ForeignServer, startForeignServer } from './start-foreign-server.ts';

/** The address of the catalogue in tests, which is the issuer of their tokens. */
export const publicUrl = 'http://catalogue.test';

/** A key that signs in tests alone. It is written down for servers that tests start in processes of their own. */
const jwk = {
  kty: 'EC',
  crv: 'P-256',
  x: 'XdV_F8zBiFTrMEytfxS0p8ffiNwldv93nifhHyw1rW0',
  y: 'wQ_vU4_OuJZyh4kYfYGyEzUCgXXrDZU3XInB_n5PK9I',
  kid: 'test',
  alg: tokenAlgorithm,
};
const privateJwk = { ...jwk, d: 'OeZOv8JiKCqjV84IdvBCIVcQQea8JVah8ckeKpYikqo' };

export const testKey: SigningKey = {
  id: jwk.kid,
  privateKey: (await importJWK(privateJwk, tokenAlgorithm)) as SigningKey['privateKey'],
};

/** Has a server take the tokens of tests in place of a gateway's. */
export const trusted: TrustedIssuer = { issuer: publicUrl, keys: createLocalJWKSet({ keys: [jwk] }) };

/** A server of the keys of tests, for servers that fetch them: `/graphql` of its address stands for a gateway. */
export function startKeyServer(port = 0): Promise<ForeignServer> {
  return startForeignServer((_, response) => {
    response.setHeader('content-type', 'application/jwk-set+json').end(JSON.stringify({ keys: [jwk] }));
  }, port);
}

/** A token as the gateway signs it; for everything that the public may do and the feed, unless it is said. */
export function tokenFor(
  audience: string,
  viewer: Viewer = publicViewer,
  scopes: readonly Scope[] = ['records', 'feed'],
): Promise<string> {
  return signViewerToken(viewer, scopes, testKey, { issuer: publicUrl, audience });
}

/** Somebody of the city, who sees INTERNAL records. */
export const staff: Viewer = { subject: 'staff', isInternal: true, memberships: [] };
