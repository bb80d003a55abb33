import { type Membership, roles } from '../../../catalogue-schema/viewer/index.ts';
import { byName, listOf, object, oneOf, oneOrListOf, optional, type Read, refuse, secret, text } from './read-form.ts';
import type { ClaimPath, ClaimsConfiguration, IssuerConfiguration, PageClient } from './sign-in-configuration.ts';

/** Signatures that are verified with a public key (RFC 7518, RFC 8037): who can verify cannot sign. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'] as const;

const onThisMachine = ['localhost', '127.0.0.1', '[::1]'];

/** An address that nobody on the way can change: with https, or on this machine. */
const secureAddress: Read<string> = (value, path) => {
  const address = typeof value === 'string' && URL.canParse(value) ? new URL(value) : null;
  const isNear = address?.protocol === 'http:' && onThisMachine.includes(address.hostname);
  const isSecure = address?.protocol === 'https:' || isNear;
  const isPlain = address !== null && address.username === '' && address.password === '';
  if (isSecure && isPlain) return value as string;
  return refuse(path, 'an address with https: and without a password', isPlain || address === null ? value : '…');
};

/** OpenID Connect Core, section 2: an issuer has neither query nor fragment. */
const issuer: Read<string> = (value, path) =>
  /[?#]/.test(secureAddress(value, path)) ? refuse(path, 'an address without ? and #', value) : (value as string);

/** `realm_access.roles`, or as a list where a name has a dot in it. */
const claimPath: Read<ClaimPath> = (value, path) =>
  Array.isArray(value) ? listOf(text)(value, path) : text(value, path).split('.');

const membership: Read<Membership> = object<{ owner: string; roles: Membership['roles'] }>({
  owner: text,
  roles: optional(oneOrListOf(oneOf(roles)), []),
});

const claims: Read<ClaimsConfiguration> = (value, path) => {
  const read = object<{ [Name in keyof ClaimsConfiguration]: ClaimsConfiguration[Name] }>({
    organisations: optional(claimPath, null),
    roles: optional(claimPath, null),
    groups: optional(object({ claim: claimPath, are: byName(oneOrListOf(membership)) }), null),
    employer: optional(claimPath, null),
    internal: optional(object({ claim: claimPath, values: oneOrListOf(text) }), null),
    name: optional(claimPath, ['name']),
  })(value, path);
  if (read.roles === null || read.organisations !== null) return read;
  return refuse(`${path}.organisations`, 'a claim, because roles are for each of its owners', undefined);
};

const page: Read<PageClient> = object<{ [Name in keyof PageClient]: PageClient[Name] }>({
  clientId: text,
  clientSecret: optional(secret, null),
  scope: optional(text, 'openid profile'),
  resource: optional(text, null),
});

export const issuerForm: Read<IssuerConfiguration> = object<{
  [Name in keyof IssuerConfiguration]: IssuerConfiguration[Name];
}>({
  issuer,
  audience: oneOrListOf(text),
  jwks: optional(secureAddress, null),
  algorithms: optional(oneOrListOf(oneOf(algorithms)), algorithms),
  owners: optional(oneOrListOf(text), null),
  claims: (value, path) => claims(value ?? {}, path),
  page: optional(page, null),
});
