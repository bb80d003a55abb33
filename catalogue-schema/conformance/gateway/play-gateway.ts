import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import { StartError } from '../../start-error.ts';
import {
  publicViewer,
  type Scope,
  type SigningKey,
  signViewerToken,
  tokenAlgorithm,
  type Viewer,
} from '../../viewer/index.ts';

/** With what the kit signs tokens in the gateway's place. The server under test has to know issuer and key. */
export interface PlayedGateway {
  readonly issuer: string;
  readonly key: SigningKey;
}

export interface RunningGateway extends PlayedGateway {
  /** Where the key set is. */
  readonly jwksUrl: string;
  stop(): Promise<void>;
}

/** In whose name a question is asked; nobody has no token, and a member is of an owner outside the city. */
export type Asker = 'nobody' | 'public' | 'staff' | 'search' | { readonly memberOf: string };

/** Somebody of the city, who sees INTERNAL records. */
export const staff: Viewer = { subject: 'conformance', isInternal: true, memberships: [] };

const askers = {
  public: [publicViewer, 'records'],
  staff: [staff, 'records'],
  search: [publicViewer, 'feed'],
} as const satisfies Readonly<Record<string, readonly [Viewer, Scope]>>;

function claimsOf(asker: Exclude<Asker, 'nobody'>): readonly [Viewer, Scope] {
  if (typeof asker === 'string') return askers[asker];
  return [{ ...staff, isInternal: false, memberships: [{ owner: asker.memberOf, roles: [] }] }, 'records'];
}

/** @param audience the owner's id */
export async function tokenOf(
  asker: Asker,
  { issuer, key }: PlayedGateway,
  audience: string,
): Promise<string | undefined> {
  if (asker === 'nobody') return undefined;
  const [viewer, scope] = claimsOf(asker);
  return signViewerToken(viewer, [scope], key, { issuer, audience });
}

/**
 * Plays the gateway for the server under test: makes a key and serves it at `/.well-known/jwks.json` of this machine.
 *
 * @param port 0 takes a free one
 * @throws StartError where the port cannot be used
 */
export async function playGateway(port: number): Promise<RunningGateway> {
  const id = 'conformance';
  const { privateKey, publicKey } = await generateKeyPair(tokenAlgorithm);
  const keySet = { keys: [{ ...(await exportJWK(publicKey)), kid: id, alg: tokenAlgorithm, use: 'sig' }] };
  const server = createServer((request, response) => {
    if (request.url !== '/.well-known/jwks.json') return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'application/jwk-set+json' }).end(JSON.stringify(keySet));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', ({ message }) => reject(new StartError(`jwks-port: expected a free port, got ${message}`)));
    server.listen(port, '127.0.0.1', resolve);
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    key: { id, privateKey },
    jwksUrl: `${issuer}/.well-known/jwks.json`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
