import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { catalogueError } from '../errors.ts';
import { type Scope, tokenAlgorithm } from './sign-viewer-token.ts';
import { type Membership, type Role, roles, type Viewer } from './viewer.ts';

/** What a server needs to know the gateway by. */
export interface TrustedIssuer {
  /** The `iss` of its tokens: the catalogue's public address. */
  readonly issuer: string;
  /** Its keys: `createRemoteJWKSet` of jose with the address of the gateway's `/.well-known/jwks.json`. */
  readonly keys: JWTVerifyGetKey;
}

/** What a token says. */
export interface VerifiedToken {
  readonly viewer: Viewer;
  readonly scopes: ReadonlySet<string>;
  /** When it is over, in milliseconds since 1970. */
  readonly expiresAt: number;
  /** Whether the bearer may read what the scope stands for. */
  allows(scope: Scope): boolean;
}

const secondsOfTolerance = 5;

/** What jose says where the keys could not be had: that tells nothing of the token. */
const keyProblems: readonly string[] = ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'];

function isMembership(value: unknown): value is { owner: string; roles: readonly string[] } {
  const { owner, roles: named } = (value ?? {}) as Record<string, unknown>;
  return typeof owner === 'string' && Array.isArray(named) && named.every((role) => typeof role === 'string');
}

function membershipsIn({ memberships = [] }: JWTPayload): readonly Membership[] {
  if (!Array.isArray(memberships) || !memberships.every(isMembership)) {
    throw new errors.JWTClaimValidationFailed(
      'expected memberships with owner and roles',
      {},
      'memberships',
      'invalid',
    );
  }
  return memberships.map(({ owner, roles: named }) => ({
    owner,
    roles: named.filter((role): role is Role => (roles as readonly string[]).includes(role)),
  }));
}

function reasonOf(error: errors.JOSEError, issuer: string, audience: string): string {
  if (!(error instanceof errors.JWTClaimValidationFailed)) return error.message;
  const { claim, payload, message } = error;
  const got = JSON.stringify(payload[claim]) ?? 'none';
  if (claim === 'iss') return `expected the issuer "${issuer}" (PUBLIC_URL), got ${got}`;
  return claim === 'aud' ? `expected the audience "${audience}", got ${got}` : message;
}

/**
 * Verifies a token of the gateway, as a server that takes part must do before it answers more than the public may see.
 *
 * @param audience the owner's id: a token for another owner is not taken
 * @throws an error with the code `UNAUTHENTICATED` where the token is not valid; what fetching the keys throws
 */
export async function verifyViewerToken(
  token: string,
  { issuer, keys }: TrustedIssuer,
  audience: string,
): Promise<VerifiedToken> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: [tokenAlgorithm],
      requiredClaims: ['exp', 'iat', 'scope'],
      clockTolerance: secondsOfTolerance,
    });
    const scopes = new Set(String(payload.scope).split(' '));
    return {
      viewer: {
        subject: payload.sub ?? null,
        isInternal: payload.internal === true,
        memberships: membershipsIn(payload),
      },
      scopes,
      expiresAt: (payload.exp as number) * 1000,
      allows: (scope) => scopes.has(scope),
    };
  } catch (error) {
    if (!(error instanceof errors.JOSEError) || keyProblems.includes(error.code)) throw error;
    const reason = reasonOf(error, issuer, audience);
    throw catalogueError('UNAUTHENTICATED', `expected a valid token of the gateway: ${reason}`, {
      http: { status: 401 },
    });
  }
}
