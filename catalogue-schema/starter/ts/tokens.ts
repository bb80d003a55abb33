import { GraphQLError } from 'graphql';
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';

/** Who asks, as the catalogue's gateway says in its token. */
export interface Caller {
  /** Whether they belong to the city or one of its companies. */
  readonly isInternal: boolean;
  /** Whether they belong to you. */
  readonly isOwn: boolean;
  /** The ids of the owners that they belong to. */
  readonly owners: readonly string[];
  /** What the token is for: `records`, or `feed` for the change feed. */
  readonly scopes: readonly string[];
}

/** Whoever has no token. */
const nobody: Caller = { isInternal: false, isOwn: false, owners: [], scopes: [] };

export interface Gateway {
  /** The address of the gateway's keys. */
  readonly jwksUrl: string;
  /** The catalogue's address, which signs as the issuer. */
  readonly issuer: string;
}

/** What jose says where the keys could not be had: that tells nothing of the token. */
const keyProblems: readonly string[] = ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'];

function refusal(status: number, code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}

function callerIn({ internal, memberships, scope }: JWTPayload, owner: string): Caller {
  const owners = Array.isArray(memberships) ? memberships.map((one) => String(one?.owner)) : [];
  return { isInternal: internal === true, isOwn: owners.includes(owner), owners, scopes: String(scope).split(' ') };
}

function reasonOf(error: errors.JOSEError, issuer: string, owner: string): string {
  if (!(error instanceof errors.JWTClaimValidationFailed)) return error.message;
  const { claim, payload, message } = error;
  const got = JSON.stringify(payload[claim]) ?? 'none';
  if (claim === 'iss') return `expected the issuer "${issuer}" (ISSUER or PUBLIC_URL), got ${got}`;
  return claim === 'aud' ? `expected the audience "${owner}" (the id in owner.json), got ${got}` : message;
}

/**
 * Reads the gateway's tokens: signature, issuer, audience, expiry and algorithm are all looked at.
 *
 * @param owner your id, for which tokens must be
 * @returns who asks, by the header `authorization`; throws UNAUTHENTICATED where the token is not valid, and
 * KEYS_UNAVAILABLE where the keys cannot be fetched, whose address only the console is told
 */
export function tokenReader({ jwksUrl, issuer }: Gateway, owner: string) {
  const keys = createRemoteJWKSet(new URL(jwksUrl), { cooldownDuration: 1000 });
  let areKeysMissing = false;
  return async (authorization: string | undefined): Promise<Caller> => {
    if (authorization === undefined) return nobody;
    const [, token = ''] = /^Bearer (\S+)$/i.exec(authorization) ?? [];
    try {
      const expected = { issuer, audience: owner, algorithms: ['ES256'], requiredClaims: ['exp'], clockTolerance: 5 };
      const { payload } = await jwtVerify(token, keys, expected);
      areKeysMissing = false;
      return callerIn(payload, owner);
    } catch (error) {
      if (error instanceof errors.JOSEError && !keyProblems.includes(error.code)) {
        throw refusal(
          401,
          'UNAUTHENTICATED',
          `expected a valid token of the gateway: ${reasonOf(error, issuer, owner)}`,
        );
      }
      if (!areKeysMissing) console.error(`the gateway's keys cannot be fetched from ${jwksUrl} now:`, error);
      areKeysMissing = true;
      throw refusal(503, 'KEYS_UNAVAILABLE', "the gateway's keys cannot be fetched now");
    }
  };
}
