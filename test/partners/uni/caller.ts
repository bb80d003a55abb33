import { GraphQLError } from 'graphql';
import { createRemoteJWKSet, jwtVerify } from 'jose';

/** Who asks, as far as the university tells people apart. */
export interface Caller {
  readonly isInternal: boolean;
  /** The ids of the owners that they belong to. */
  readonly owners: readonly string[];
  readonly scopes: readonly string[];
}

/** Reads the gateway's tokens. Who has none is the public. */
export function callerReader(jwksUrl: string, issuer: string, audience: string) {
  const keys = createRemoteJWKSet(new URL(jwksUrl), { cooldownDuration: 1000 });
  return async (authorization: string | null): Promise<Caller> => {
    if (authorization === null) return { isInternal: false, owners: [], scopes: [] };
    try {
      const token = authorization.replace(/^Bearer /, '');
      const { payload } = await jwtVerify(token, keys, { issuer, audience, algorithms: ['ES256'] });
      const memberships = (payload.memberships ?? []) as readonly { readonly owner: string }[];
      const owners = memberships.map(({ owner }) => owner);
      return { isInternal: payload.internal === true, owners, scopes: String(payload.scope).split(' ') };
    } catch (error) {
      const extensions = { code: 'UNAUTHENTICATED', http: { status: 401 } };
      throw new GraphQLError(`no valid token: ${(error as Error).message}`, { extensions });
    }
  };
}
