import { createRemoteJWKSet } from 'jose';
import type { TrustedIssuer } from '../../../../catalogue-schema/viewer/index.ts';

/** Milliseconds for which keys are kept, and between looks for a key that is not among them. */
const cacheMaxAge = 300_000;
const cooldownDuration = 1000;
const timeoutDuration = 5000;

/**
 * Trusts the gateway's tokens. Its keys are fetched when the first token comes, and again when one comes that is signed
 * with a key that is not known yet.
 *
 * @param gatewayUrl the gateway's GraphQL endpoint, beside which its keys are
 * @param publicUrl the catalogue's address, which is the issuer
 */
export function trustGateway(gatewayUrl: string, publicUrl: string): TrustedIssuer {
  const keySet = new URL('.well-known/jwks.json', gatewayUrl);
  return { issuer: publicUrl, keys: createRemoteJWKSet(keySet, { cacheMaxAge, cooldownDuration, timeoutDuration }) };
}
