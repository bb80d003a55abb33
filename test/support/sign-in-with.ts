import type { SignInConfiguration } from '../../gateway/index.ts';
import { catalogueAudience, pageClient } from './start-provider.ts';

type Issuer = SignInConfiguration['issuers'][number];

/** An issuer whose claims `owners` and `roles` say to whom somebody belongs, and what they may do there. */
export const testIssuer = (issuer: string, others: Partial<Issuer> = {}): Issuer => ({
  issuer,
  audience: [catalogueAudience],
  jwks: null,
  algorithms: ['RS256', 'ES256'],
  owners: null,
  claims: {
    organisations: ['owners'],
    roles: ['access', 'roles'],
    groups: null,
    employer: null,
    internal: null,
    name: ['name'],
  },
  page: null,
  ...others,
});

/** Sign-in on the page at an issuer. */
export const testPage = { ...pageClient, scope: 'openid profile', resource: catalogueAudience };

export const signInWith = (
  issuers: readonly Issuer[],
  others: Partial<SignInConfiguration> = {},
): SignInConfiguration => ({
  issuers,
  internalOwners: [],
  sessionSecrets: ['ein-geheimnis-fuer-sitzungen-im-test'],
  sessionHours: 8,
  keyCooldown: 0,
  ...others,
});
