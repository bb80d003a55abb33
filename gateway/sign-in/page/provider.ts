import * as openId from 'openid-client';
import type { PageClient } from '../configuration/index.ts';
import { type Issuer, once } from '../issuer/index.ts';
import { SignInError } from '../sign-in-error.ts';

/** What signing in has to come back with. It waits in a cookie meanwhile. */
export interface Flow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What somebody comes back with. */
export interface Tokens {
  readonly accessToken: string;
  readonly idToken: string | undefined;
  readonly refreshToken: string | undefined;
  /** Seconds that the access token holds, where the provider says so. */
  readonly expiresIn: number | undefined;
  /** The claims of the ID token, where there is one. */
  readonly idClaims: openId.IDToken | undefined;
}

/** The provider that people sign in at on the page, by authorization code with PKCE (RFC 6749, RFC 7636). */
export interface Provider {
  /** Begins: where to send the browser, and what it has to come back with. */
  begin(): Promise<{ readonly address: URL; readonly flow: Flow }>;
  /** Ends: `address` is where the browser was sent back to. @throws SignInError */
  end(address: URL, flow: Flow): Promise<Tokens>;
  /** New tokens; null where the provider gives none any more. @throws SignInError where it cannot be reached */
  refresh(refreshToken: string): Promise<Tokens | null>;
  /** Where to sign out at the provider; null where it has no such place. */
  signOut(idToken: string | undefined, back: string): Promise<URL | null>;
}

const secondsForAnswers = 5;

function authenticationOf({ clientSecret }: PageClient, metadata: openId.ServerMetadata): openId.ClientAuth {
  if (clientSecret === null) return openId.None();
  // Basic is what a provider takes that names nothing (OpenID Connect Discovery 1.0, section 3).
  const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  return methods.includes('client_secret_basic')
    ? openId.ClientSecretBasic(clientSecret)
    : openId.ClientSecretPost(clientSecret);
}

function tokensOf(
  answer: openId.TokenEndpointResponse & openId.TokenEndpointResponseHelpers,
  refreshToken?: string,
): Tokens {
  return {
    accessToken: answer.access_token,
    idToken: answer.id_token,
    refreshToken: answer.refresh_token ?? refreshToken,
    expiresIn: answer.expiresIn(),
    idClaims: answer.claims(),
  };
}

/** The provider's own word that it does not agree, which asking again does not change. */
const isRefusal = (error: unknown): error is openId.ResponseBodyError | openId.AuthorizationResponseError =>
  error instanceof openId.AuthorizationResponseError ||
  (error instanceof openId.ResponseBodyError && error.status < 500 && error.status !== 429);

/** What says that the provider could not be reached, or was not able to answer. */
const isOutage = (error: unknown): boolean =>
  error instanceof openId.ResponseBodyError ||
  (error as { code?: unknown }).code === 'OAUTH_TIMEOUT' ||
  (error instanceof TypeError && error.message === 'fetch failed');

export function providerOf(
  issuer: Issuer,
  client: PageClient,
  redirectUri: string,
  log: (message: string) => void,
): Provider {
  const { issuer: name } = issuer.configuration;
  const resource: { resource?: string } = client.resource === null ? {} : { resource: client.resource };

  const configuration = once(async () => {
    const metadata = await issuer.metadata();
    const made = new openId.Configuration(metadata, client.clientId, {}, authenticationOf(client, metadata));
    made.timeout = secondsForAnswers;
    if (name.startsWith('http:')) openId.allowInsecureRequests(made);
    return made;
  });

  const told = (error: unknown): string => {
    const { error: reason, message } = error as { error?: unknown; message: string };
    return typeof reason === 'string' ? reason : message;
  };

  const unavailable = (error: unknown): SignInError => {
    if (error instanceof SignInError) return error;
    log(`gateway: sign-in: ${name}: ${told(error)}`);
    return SignInError.unavailable(name);
  };

  return {
    begin: async () => {
      const [state, nonce, verifier] = [openId.randomState(), openId.randomNonce(), openId.randomPKCECodeVerifier()];
      const address = openId.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: client.scope,
        state,
        nonce,
        code_challenge: await openId.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...resource,
      });
      return { address, flow: { state, nonce, verifier } };
    },
    end: async (address, { state, nonce, verifier }) => {
      try {
        const checks = {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        };
        return tokensOf(await openId.authorizationCodeGrant(await configuration(), address, checks, resource));
      } catch (error) {
        if (error instanceof SignInError || (!isRefusal(error) && isOutage(error))) throw unavailable(error);
        throw SignInError.notSignedIn(told(error));
      }
    },
    refresh: async (refreshToken) => {
      try {
        return tokensOf(await openId.refreshTokenGrant(await configuration(), refreshToken, resource), refreshToken);
      } catch (error) {
        if (isRefusal(error)) return null;
        throw unavailable(error);
      }
    },
    signOut: async (idToken, back) => {
      const made = await configuration();
      if (made.serverMetadata().end_session_endpoint === undefined) return null;
      const hint: { id_token_hint?: string } = idToken === undefined ? {} : { id_token_hint: idToken };
      return openId.buildEndSessionUrl(made, { post_logout_redirect_uri: back, ...hint });
    },
  };
}
