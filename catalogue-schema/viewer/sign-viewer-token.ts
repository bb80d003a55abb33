import { type CryptoKey, type KeyObject, SignJWT } from 'jose';
import type { Viewer } from './viewer.ts';

/** ECDSA with P-256 and SHA-256 (RFC 7518, section 3.4). */
export const tokenAlgorithm = 'ES256';

/** What a token is good for: `records` for what a viewer may see, `feed` for the change feed with all records. */
export type Scope = 'records' | 'feed';

/** Seconds that a token is valid. A request takes fewer; a stolen token is of no use soon. */
export const tokenLifetime = 60;

export interface SigningKey {
  /** The `kid` under which the public half is in the gateway's key set. */
  readonly id: string;
  readonly privateKey: CryptoKey | KeyObject;
}

/**
 * Signs a token for one owner's server (RFC 7519). Besides the registered claims it has `internal`, `memberships` and
 * `scope` (RFC 8693, section 4.2); `sub` is absent for the public.
 *
 * @param issuer the catalogue's public address
 * @param audience the owner's id
 */
export function signViewerToken(
  { subject, isInternal, memberships }: Viewer,
  scopes: readonly Scope[],
  { id, privateKey }: SigningKey,
  { issuer, audience }: { readonly issuer: string; readonly audience: string },
): Promise<string> {
  const token = new SignJWT({ internal: isInternal, memberships, scope: scopes.join(' ') })
    .setProtectedHeader({ alg: tokenAlgorithm, kid: id, typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(`${tokenLifetime}s`);
  return (subject === null ? token : token.setSubject(subject)).sign(privateKey);
}
