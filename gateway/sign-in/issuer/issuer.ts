import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { ServerMetadata } from 'openid-client';
import type { IssuerConfiguration } from '../configuration/index.ts';
import { SignInError } from '../sign-in-error.ts';
import { discover } from './discover.ts';
import { once } from './once.ts';

/** Somebody whose access tokens are taken, with its keys. */
export interface Issuer {
  readonly configuration: IssuerConfiguration;
  /** What it says of itself. @throws SignInError where it cannot be reached */
  metadata(): Promise<ServerMetadata>;
  /** Verifies one of its access tokens. @throws SignInError */
  verify(token: string): Promise<JWTPayload>;
}

interface IssuerOptions {
  /** Milliseconds between two fetches of keys for keys that are not known. */
  readonly keyCooldown: number;
  readonly log: (message: string) => void;
}

const secondsOfTolerance = 5;

/** RFC 9068 has `at+jwt`; many issuers say `JWT` or nothing. Other kinds, as logout tokens, are no access tokens. */
const types = [undefined, 'jwt', 'at+jwt', 'application/at+jwt'];

/** What a token itself can bring about while its key is looked for. All else is the issuer's. */
const tokenFailures = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys];

export function openIssuer(configuration: IssuerConfiguration, { keyCooldown, log }: IssuerOptions): Issuer {
  const { issuer, audience, algorithms, jwks } = configuration;

  const orUnavailable = async <T>(ask: () => Promise<T>): Promise<T> => {
    try {
      return await ask();
    } catch (error) {
      if (tokenFailures.some((failure) => error instanceof failure)) throw error;
      log(`gateway: sign-in: ${issuer}: ${(error as Error).message}`);
      throw SignInError.unavailable(issuer);
    }
  };

  const discovered = once(() => discover(issuer));
  const keySet = once(async () => {
    const address = jwks ?? (await discovered()).jwks_uri;
    if (address === undefined) throw new Error('expected jwks_uri in the discovery document, got nothing');
    return createRemoteJWKSet(new URL(address), { cooldownDuration: keyCooldown, timeoutDuration: 5000 });
  });
  const keys: JWTVerifyGetKey = (header, token) => orUnavailable(async () => (await keySet())(header, token));

  return {
    configuration,
    metadata: () => orUnavailable(discovered),
    verify: async (token) => {
      try {
        const { payload, protectedHeader } = await jwtVerify(token, keys, {
          issuer,
          audience: [...audience],
          algorithms: [...algorithms],
          requiredClaims: ['exp', 'sub'],
          clockTolerance: secondsOfTolerance,
        });
        if (!types.includes(protectedHeader.typ?.toLowerCase())) {
          throw SignInError.badToken(`it is a token of the type ${protectedHeader.typ}`);
        }
        return payload;
      } catch (error) {
        if (error instanceof errors.JOSEError) throw SignInError.badToken(error.message);
        throw error;
      }
    },
  };
}
