import type { ServerMetadata } from 'openid-client';
import { fetchText } from '../../../catalogue-schema/index.ts';

const limits = { milliseconds: 5000, mostBytes: 1_000_000 };

/**
 * Reads what an issuer says of itself (OpenID Connect Discovery 1.0, section 4).
 *
 * @throws Error where it cannot be reached, or speaks for another issuer
 */
export async function discover(issuer: string): Promise<ServerMetadata> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const { status, text } = await fetchText(address, { headers: { accept: 'application/json' } }, limits);
  if (status !== 200) throw new Error(`expected the discovery document at ${address}, got status ${status}`);
  const document = JSON.parse(text) as ServerMetadata;
  if (document.issuer !== issuer) throw new Error(`expected the issuer "${issuer}", got "${document.issuer}"`);
  return document;
}
