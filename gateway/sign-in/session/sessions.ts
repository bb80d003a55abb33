import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SealedCookie } from './sealed-cookie.ts';
import type { Session } from './session.ts';

/** Seconds since 1970. */
export const now = (): number => Math.floor(Date.now() / 1000);

/** The session of a request, kept in a cookie. */
export interface Sessions extends Pick<SealedCookie, 'isIn' | 'clear'> {
  /** Null where there is none that holds. */
  read(request: FastifyRequest): Promise<Session | null>;
  write(reply: FastifyReply, session: Session): Promise<void>;
}

export function sessionsIn(cookie: SealedCookie): Sessions {
  return {
    isIn: cookie.isIn,
    clear: cookie.clear,
    read: async (request) => ((await cookie.read(request))?.session as Session | undefined) ?? null,
    write: async (reply, session) => {
      const shorter: Session = { ...session, idToken: undefined };
      const shortest: Session = { ...shorter, refreshToken: undefined };
      // What can be done without is left out where a browser would not keep it: the refresh token last.
      for (const one of [session, shorter, shortest]) {
        const end = one.refreshToken === undefined ? Math.min(one.validUntil, one.endsAt) : one.endsAt;
        if (await cookie.write(reply, { session: one }, Math.max(end - now(), 1))) return;
      }
      throw new Error('expected a session that fits into cookies, got a longer one');
    },
  };
}
