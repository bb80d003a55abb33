import type { Membership } from '../../../catalogue-schema/viewer/index.ts';

/** Where a claim is: the names from the outermost in, as in `['realm_access', 'roles']`. */
export type ClaimPath = readonly string[];

/** What the claims of an issuer's tokens say about people. Each claim is a text or a list of texts. */
export interface ClaimsConfiguration {
  /** Holds the ids of the owners that somebody belongs to. */
  readonly organisations: ClaimPath | null;
  /** Holds the roles that somebody has for each of those. */
  readonly roles: ClaimPath | null;
  /** Values of a claim, and what they make people members of. */
  readonly groups: {
    readonly claim: ClaimPath;
    readonly are: Readonly<Record<string, readonly Membership[]>>;
  } | null;
  /**
   * Holds the ids of the owners that employ somebody. A role for another owner then counts only as long as an employer
   * has granted it (`Secondment`).
   */
  readonly employer: ClaimPath | null;
  /** Values of a claim that make people internal whether or not they belong to an owner. */
  readonly internal: { readonly claim: ClaimPath; readonly values: readonly string[] } | null;
  /** How the page is to call people. */
  readonly name: ClaimPath;
}

/** The catalogue's pages as a client of an issuer (RFC 6749, section 2). */
export interface PageClient {
  readonly clientId: string;
  /** Null where the client is a public one, which has PKCE alone. */
  readonly clientSecret: string | null;
  readonly scope: string;
  /** What the access token is asked for (RFC 8707), where the provider has to be told. */
  readonly resource: string | null;
}

/** Somebody whose access tokens are taken. */
export interface IssuerConfiguration {
  /** The `iss` of its tokens. */
  readonly issuer: string;
  /** The catalogue, as the tokens' `aud` names it. */
  readonly audience: readonly string[];
  /** The address of its keys; null where its discovery document names it. */
  readonly jwks: string | null;
  readonly algorithms: readonly string[];
  /** The owners that it can make people of; null for all. */
  readonly owners: readonly string[] | null;
  readonly claims: ClaimsConfiguration;
  /** For one of the issuers at the most. */
  readonly page: PageClient | null;
}

/** Who may sign in, and how. Without any of it the catalogue is public only. */
export interface SignInConfiguration {
  readonly issuers: readonly IssuerConfiguration[];
  /** Owners whose people are internal although they do not belong to the installation, if their kind is such a one. */
  readonly internalOwners: readonly string[];
  /** Secrets that sessions are encrypted with, the newest first; older ones still open what they closed. */
  readonly sessionSecrets: readonly string[];
  /** After how many hours somebody has to sign in again. */
  readonly sessionHours: number;
  /** Milliseconds between two fetches of an issuer's keys for keys that are not known; 30,000 where nothing is said. */
  readonly keyCooldown?: number;
}
