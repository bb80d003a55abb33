import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Claimed, nameIn, readClaims } from '../claims/index.ts';
import type { SignInConfiguration } from '../configuration/index.ts';
import type { Issuers } from '../issuer/index.ts';
import { now, type Session, sealedCookie, sessionsIn } from '../session/index.ts';
import { SignInError } from '../sign-in-error.ts';
import { type Flow, type Provider, providerOf, type Tokens } from './provider.ts';
import { Refreshes } from './refreshes.ts';
import { returnPath } from './return-path.ts';

/** Where the provider sends the browser back to. */
export const callbackPath = '/anmelden/callback';

const secondsToSignIn = 600;

/** Signing in and out on the page. Everything that has to be remembered is in the browser's cookies. */
export interface PageSignIn {
  /** The origin that a form of the page is sent on to when somebody signs out. */
  readonly providerOrigin: string;
  hasSession(request: FastifyRequest): boolean;
  /**
   * Whom the session of a request stands for; null where it does not hold, and then the cookie is taken back. Renews it
   * where its access token is over.
   *
   * @throws SignInError where the provider would have to be asked and cannot be
   */
  claimed(request: FastifyRequest, reply: FastifyReply): Promise<Claimed | null>;
  /** Sends the browser to the provider. */
  begin(reply: FastifyReply, back: string | undefined): Promise<FastifyReply>;
  /** Takes the browser back from the provider. @throws SignInError */
  end(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>;
  signOut(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>;
}

interface PageSignInOptions {
  readonly issuers: Issuers;
  readonly publicUrl: string;
  readonly log: (message: string) => void;
}

/** @returns null where nobody signs in on the page */
export function pageSignIn(
  { issuers: configured, sessionSecrets: secrets, sessionHours }: SignInConfiguration,
  { issuers, publicUrl, log }: PageSignInOptions,
): PageSignIn | null {
  const { issuer: name, page: client } = configured.find(({ page }) => page !== null) ?? {};
  const issuer = name === undefined ? undefined : issuers.find(name);
  if (issuer === undefined || !client) return null;
  const base = publicUrl.replace(/\/$/, '');
  const isSecure = base.startsWith('https:');
  const flows = sealedCookie({ name: 'sign-in', secrets, isSecure });
  const sessions = sessionsIn(sealedCookie({ name: 'session', secrets, isSecure }));
  const provider: Provider = providerOf(issuer, client, `${base}${callbackPath}`, log);
  const refreshes = new Refreshes(provider);

  /** The access token says who somebody is, as for any client; the ID token only how they are called. */
  const sessionOf = async (tokens: Tokens, endsAt: number, before?: Session): Promise<Session> => {
    const claims = await issuer.verify(tokens.accessToken);
    const { idClaims } = tokens;
    if (idClaims !== undefined && idClaims.sub !== claims.sub) {
      throw SignInError.notSignedIn('the ID token and the access token are for different people');
    }
    const claimed = readClaims(claims, issuer.configuration);
    if (before !== undefined && before.claimed.subject !== claimed.subject) {
      throw SignInError.notSignedIn('the new access token is for somebody else');
    }
    const called = nameIn(idClaims, issuer.configuration.claims.name) ?? claimed.name ?? before?.claimed.name ?? null;
    return {
      claimed: { ...claimed, name: called },
      validUntil: claims.exp as number,
      endsAt,
      refreshToken: tokens.refreshToken,
      idToken: tokens.idToken ?? before?.idToken,
    };
  };

  /** The session with an access token that holds; null where there is none any more. */
  const renewed = async (session: Session): Promise<Session | null> => {
    if (session.refreshToken === undefined) return null;
    const tokens = await refreshes.of(session.refreshToken);
    if (tokens === null) return null;
    try {
      return await sessionOf(tokens, session.endsAt, session);
    } catch (error) {
      if (error instanceof SignInError && error.status !== 503) return null;
      throw error;
    }
  };

  const held = async (request: FastifyRequest, reply: FastifyReply): Promise<Session | null> => {
    const session = await sessions.read(request);
    if (session === null || session.claimed.issuer !== name || session.endsAt <= now()) return null;
    if (session.validUntil > now()) return session;
    const next = await renewed(session);
    if (next !== null) await sessions.write(reply, next);
    return next;
  };

  return {
    providerOrigin: new URL(issuer.configuration.issuer).origin,
    hasSession: sessions.isIn,
    claimed: async (request, reply) => {
      const session = await held(request, reply);
      if (session === null) sessions.clear(request, reply);
      return session?.claimed ?? null;
    },
    begin: async (reply, back) => {
      const { address, flow } = await provider.begin();
      await flows.write(reply, { flow, back: returnPath(back) }, secondsToSignIn);
      return reply.header('cache-control', 'no-store').redirect(address.href, 303);
    },
    end: async (request, reply) => {
      const { flow, back } = (await flows.read(request)) ?? {};
      flows.clear(request, reply);
      reply.headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
      if (flow === undefined) throw SignInError.notSignedIn('this browser did not begin to, or too long ago');
      const { search } = new URL(request.url, base);
      const tokens = await provider.end(new URL(`${callbackPath}${search}`, base), flow as Flow);
      const session = await sessionOf(tokens, now() + sessionHours * 3600).catch((error: Error) => {
        log(`gateway: sign-in: ${name}: ${error.message}`);
        throw error instanceof SignInError && error.status === 401 ? SignInError.notSignedIn(error.message) : error;
      });
      await sessions.write(reply, session);
      return reply.redirect(returnPath(back as string), 303);
    },
    signOut: async (request, reply) => {
      const session = await sessions.read(request);
      sessions.clear(request, reply);
      // Whoever wants to be signed out here is, whether or not the provider can be reached.
      const there = session && (await provider.signOut(session.idToken, `${base}/`).catch(() => null));
      return reply.header('cache-control', 'no-store').redirect(there?.href ?? '/', 303);
    },
  };
}
