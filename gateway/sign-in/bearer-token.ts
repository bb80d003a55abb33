import { SignInError } from './sign-in-error.ts';

/**
 * The access token of a request (RFC 6750, section 2.1); null where there is none. What another scheme says is not for
 * the catalogue.
 *
 * @throws SignInError where there is something that cannot be a token
 */
export function bearerToken(authorization: string | undefined): string | null {
  if (authorization === undefined || !/^bearer\b/i.test(authorization)) return null;
  const [, token] = /^bearer +([\w.~+/-]+=*)$/i.exec(authorization) ?? [];
  if (token === undefined) throw SignInError.badToken('it is no single token');
  return token;
}
