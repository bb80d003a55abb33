import { decodeJwt, type JWTPayload } from 'jose';
import { SignInError } from '../sign-in-error.ts';
import type { Issuer } from './issuer.ts';

/** Everybody whose access tokens are taken. */
export class Issuers {
  readonly #byName: ReadonlyMap<string, Issuer>;

  constructor(issuers: readonly Issuer[]) {
    this.#byName = new Map(issuers.map((issuer) => [issuer.configuration.issuer, issuer]));
  }

  find(issuer: string): Issuer | undefined {
    return this.#byName.get(issuer);
  }

  /** Verifies an access token with the keys of the issuer that it names. @throws SignInError */
  async verify(token: string): Promise<{ readonly issuer: Issuer; readonly claims: JWTPayload }> {
    const issuer = this.#byName.get(issuerIn(token));
    if (issuer === undefined) throw SignInError.badToken('its issuer is none that this catalogue knows');
    return { issuer, claims: await issuer.verify(token) };
  }
}

/** Not verified: whose keys are to be tried. */
function issuerIn(token: string): string {
  try {
    return String(decodeJwt(token).iss);
  } catch {
    throw SignInError.badToken('it is no JWT');
  }
}
