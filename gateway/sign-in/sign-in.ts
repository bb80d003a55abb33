import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import type { RegisteredOwner, Secondment } from '../registry/index.ts';
import { bearerToken } from './bearer-token.ts';
import { type Caller, publicCaller } from './caller.ts';
import { admit, type Claimed, readClaims } from './claims/index.ts';
import type { SignInConfiguration } from './configuration/index.ts';
import { Issuers, openIssuer } from './issuer/index.ts';
import { callbackPath, pageSignIn } from './page/index.ts';
import { isSameOrigin } from './same-origin.ts';
import { SignInError } from './sign-in-error.ts';

/** Says who makes a request. */
export interface SignIn {
  /** Whether people can sign in on the page. */
  readonly isOnPage: boolean;
  /** The origin that a form of the page is sent on to when somebody signs out; null where nobody signs in there. */
  readonly providerOrigin: string | null;
  /** Before a request of a program or script: its access token, or the session of a page of the catalogue itself. */
  readonly identifyClient: onRequestAsyncHookHandler;
  /** Before a page: as above, but a session that does not hold makes nothing worse than signed out. */
  readonly identifyReader: onRequestAsyncHookHandler;
  /** Who makes a request that was identified. */
  callerOf(request: FastifyRequest): Caller;
  /** Adds `/anmelden` and `/abmelden`, where people sign in on the page. */
  addRoutes(app: FastifyInstance): void;
}

interface SignInOptions {
  readonly publicUrl: string;
  /** Everybody who is registered now. */
  readonly owners: () => readonly RegisteredOwner[];
  /** What employers have granted their people now. */
  readonly secondments: () => readonly Secondment[];
  readonly log: (message: string) => void;
}

const nobody: SignInConfiguration = { issuers: [], internalOwners: [], sessionSecrets: [], sessionHours: 1 };

/** @param configuration where there is none, everybody is the public, and no token is a good one */
export function createSignIn(
  configuration: SignInConfiguration = nobody,
  { publicUrl, owners, secondments, log }: SignInOptions,
): SignIn {
  const { keyCooldown = 30_000, internalOwners } = configuration;
  const issuers = new Issuers(configuration.issuers.map((issuer) => openIssuer(issuer, { keyCooldown, log })));
  const page = pageSignIn(configuration, { issuers, publicUrl, log });
  const { origin } = new URL(publicUrl);
  const callers = new WeakMap<FastifyRequest, Caller>();

  const callerFor = (claimed: Claimed, hasSession: boolean): Caller => {
    const issuer = issuers.find(claimed.issuer);
    if (issuer === undefined) throw new Error(`expected an issuer that is configured, got "${claimed.issuer}"`);
    return {
      viewer: admit(claimed, issuer.configuration, owners(), secondments(), internalOwners),
      name: claimed.name,
      hasSession,
    };
  };

  const byToken = async (token: string): Promise<Caller> => {
    const { issuer, claims } = await issuers.verify(token);
    return callerFor(readClaims(claims, issuer.configuration), false);
  };

  /** A token wins over a session. */
  const identify = async (request: FastifyRequest, reply: FastifyReply): Promise<Caller> => {
    const token = bearerToken(request.headers.authorization);
    if (token !== null) return byToken(token);
    const claimed = await page?.claimed(request, reply);
    return claimed ? callerFor(claimed, true) : publicCaller;
  };

  return {
    isOnPage: page !== null,
    providerOrigin: page?.providerOrigin ?? null,
    identifyClient: async (request, reply) => {
      const hasSession = bearerToken(request.headers.authorization) === null && page?.hasSession(request) === true;
      if (hasSession && !isSameOrigin(request, origin)) throw SignInError.otherSite();
      const caller = await identify(request, reply);
      if (hasSession && caller === publicCaller) throw SignInError.noSession();
      callers.set(request, caller);
    },
    identifyReader: async (request, reply) => {
      // Where nobody can be asked who it is, they can still sign out.
      callers.set(request, { ...publicCaller, hasSession: page?.hasSession(request) === true });
      callers.set(request, await identify(request, reply));
    },
    callerOf: (request) => callers.get(request) ?? publicCaller,
    addRoutes: (app) => {
      if (page === null) return;
      app.get<{ Querystring: { zu?: string | string[] } }>('/anmelden', (request, reply) => {
        const { zu } = request.query;
        return page.begin(reply, typeof zu === 'string' ? zu : refererPath(request, origin));
      });
      app.get(callbackPath, (request, reply) => page.end(request, reply));
      // The form has no fields; whatever body comes is not read.
      app.register(async (forms) => {
        forms.removeAllContentTypeParsers();
        forms.addContentTypeParser('*', (_request, payload, done) => {
          payload.resume();
          done(null);
        });
        forms.post('/abmelden', (request, reply) => {
          if (!isSameOrigin(request, origin)) throw SignInError.otherSite();
          return page.signOut(request, reply);
        });
      });
    },
  };
}

/** The page of this catalogue that a link was followed from. */
function refererPath({ headers: { referer } }: FastifyRequest, origin: string): string | undefined {
  if (referer === undefined || !URL.canParse(referer)) return undefined;
  const from = new URL(referer);
  return from.origin === origin ? `${from.pathname}${from.search}` : undefined;
}
