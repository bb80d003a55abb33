import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import type { Configuration } from 'oidc-provider';
import { freePort } from './free-port.ts';

/** What access tokens for the catalogue are made for. */
export const catalogueAudience = 'https://katalog.test/graphql';

export interface TestProvider {
  /** `http://127.0.0.1:port` */
  readonly issuer: string;
  /** How often its keys were fetched. */
  keyFetches(): number;
  /** Paths that it was asked for. */
  readonly asked: readonly string[];
  /** The public half of its newest key. */
  publicKey(): JWK;
  /** An access token that it gives a client of its own (RFC 6749, section 4.4), with the claims of that client. */
  tokenFor(client: string): Promise<string>;
  /** A token that it did not give, signed with its newest key. */
  sign(claims: JWTPayload, header?: { readonly typ?: string }): Promise<string>;
  /** Seconds that the next access tokens hold. */
  lifetime: number;
  /** People who have left: it knows them no more. */
  readonly gone: Set<string>;
  /** Ends it; it can be started again. */
  stop(): Promise<void>;
  /** Starts it again, at the same address with a new key. */
  startAgain(): Promise<void>;
}

interface ProviderOptions {
  /** The claims of access tokens, by person or client. */
  readonly claims: Readonly<Record<string, object>>;
  /** The names of people. */
  readonly names?: Readonly<Record<string, string>>;
  /** The address of the catalogue whose pages sign in here. */
  readonly catalogueUrl?: string;
}

export const pageClient = { clientId: 'seite', clientSecret: 'geheim-fuer-die-seite' } as const;

const clientSecret = 'geheim-fuer-programme';

/** What the provider's package thinks of being run on any machine but one in production is not said in tests. */
function silence(): void {
  for (const level of ['info', 'warn'] as const) {
    const say = console[level];
    console[level] = (...said: unknown[]) => {
      if (!String(said[0]).startsWith('oidc-provider ')) say(...said);
    };
  }
}

/** A real OpenID provider, which takes everybody's word for who they are. */
export async function startProvider({ claims, names = {}, catalogueUrl }: ProviderOptions): Promise<TestProvider> {
  silence();
  const { default: Provider } = await import('oidc-provider');
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const asked: string[] = [];
  const gone = new Set<string>();
  let keyCount = 0;
  let key: { readonly jwk: JWK; readonly privateKey: CryptoKey };
  let close: () => Promise<void>;

  const configuration = (jwk: JWK): Configuration => ({
    jwks: { keys: [jwk as never] },
    clients: [
      ...Object.keys(claims).map((client) => ({
        client_id: client,
        client_secret: clientSecret,
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [] as never[],
      })),
      ...(catalogueUrl === undefined
        ? []
        : [
            {
              client_id: pageClient.clientId,
              client_secret: pageClient.clientSecret,
              grant_types: ['authorization_code', 'refresh_token'],
              redirect_uris: [`${catalogueUrl}/anmelden/callback`],
              post_logout_redirect_uris: [`${catalogueUrl}/`],
            },
          ]),
    ],
    features: {
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_context, resource) => ({
          scope: '',
          audience: resource,
          accessTokenFormat: 'jwt' as const,
          accessTokenTTL: provider.lifetime,
          jwt: { sign: { alg: 'RS256' as const } },
        }),
      },
    },
    extraTokenClaims: (_context, token) =>
      claims[('accountId' in token ? token.accountId : token.clientId) ?? ''] as Record<string, unknown>,
    findAccount: (_context, id) =>
      gone.has(id) ? undefined : { accountId: id, claims: async () => ({ sub: id, name: names[id] }) },
    claims: { profile: ['name'] },
    conformIdTokenClaims: false,
    issueRefreshToken: async () => true,
    cookies: { keys: ['ein-schluessel-fuer-den-test'] },
  });

  const start = async (): Promise<void> => {
    keyCount += 1;
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const names = { kid: `k${keyCount}`, alg: 'RS256', use: 'sig' };
    key = { jwk: { ...(await exportJWK(publicKey)), ...names }, privateKey };
    const answer = new Provider(issuer, configuration({ ...(await exportJWK(privateKey)), ...names })).callback();
    const server = createServer((request, response) => {
      asked.push(new URL(request.url ?? '/', issuer).pathname);
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    close = () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    };
  };

  const provider: TestProvider = {
    issuer,
    asked,
    gone,
    lifetime: 3600,
    keyFetches: () => asked.filter((path) => path === '/jwks').length,
    publicKey: () => key.jwk,
    sign: (payload, { typ = 'at+jwt' } = {}) =>
      new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: `k${keyCount}`, typ }).sign(key.privateKey),
    tokenFor: async (client) => {
      const response = await fetch(`${issuer}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`${client}:${clientSecret}`).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'client_credentials', resource: catalogueAudience }),
      });
      const answer = (await response.json()) as { readonly access_token?: string };
      if (answer.access_token === undefined) throw new Error(`expected a token, got ${JSON.stringify(answer)}`);
      return answer.access_token;
    },
    stop: () => close(),
    startAgain: start,
  };
  await start();
  return provider;
}
