import {
  createRemoteJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  type JWTPayload,
  type JWTVerifyOptions,
  jwtVerify,
} from 'jose';
import type { Membership } from '../../viewer/index.ts';

export interface Trusted {
  readonly issuer: string;
  readonly jwksUrl: string;
}

/** As far as the reference server tells people apart. */
export type Asker = 'nobody' | 'public' | 'member' | 'staff';

export interface Caller {
  readonly asker: Asker;
  /** The owners that they belong to. */
  readonly owners: readonly string[];
  readonly scopes: readonly string[];
  readonly memberships: readonly Membership[];
}

/** What a server does otherwise when it verifies a token. */
export interface Verifying {
  /** Claims that it does not look at. */
  readonly ignores?: 'audience' | 'issuer' | 'exp';
  /** An algorithm at whose tokens' signature it does not look. */
  readonly believes?: 'ES256' | 'none';
}

/** Key sets that have been fetched, by their address. */
const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

function keysAt(url: string): ReturnType<typeof createRemoteJWKSet> {
  const keys = keySets.get(url) ?? createRemoteJWKSet(new URL(url));
  keySets.set(url, keys);
  return keys;
}

/** Looks at the claims alone, as nobody should. */
function claimsOf(token: string, issuer: string, audience: string): JWTPayload {
  const payload = decodeJwt(token);
  const isFor = payload.aud === audience && payload.iss === issuer && (payload.exp ?? 0) > Date.now() / 1000;
  if (!isFor) throw new Error('not valid');
  return payload;
}

async function verify(token: string, { issuer, jwksUrl, audience }: Trusted & { audience: string }, faults: Verifying) {
  if (decodeProtectedHeader(token).alg === faults.believes) return claimsOf(token, issuer, audience);
  const options: JWTVerifyOptions = {
    algorithms: ['ES256'],
    ...(faults.ignores === 'audience' ? {} : { audience }),
    ...(faults.ignores === 'issuer' ? {} : { issuer }),
    ...(faults.ignores === 'exp' ? { clockTolerance: '1 year' } : {}),
  };
  return (await jwtVerify(token, keysAt(jwksUrl), options)).payload;
}

/** Who asks; undefined where the token is not valid. */
export async function callerOf(
  token: string | undefined,
  trusted: (Trusted & { audience: string }) | undefined,
  faults: Verifying = {},
): Promise<Caller | undefined> {
  if (token === undefined) return { asker: 'nobody', owners: [], scopes: [], memberships: [] };
  if (trusted === undefined) return undefined;
  try {
    const { internal, memberships: claimed, scope } = await verify(token, trusted, faults);
    const memberships = claimed as readonly Membership[];
    const owners = memberships.map(({ owner }) => owner);
    const asker = internal === true ? 'staff' : owners.length > 0 ? 'member' : 'public';
    return { asker, owners, scopes: String(scope).split(' '), memberships };
  } catch {
    return undefined;
  }
}
