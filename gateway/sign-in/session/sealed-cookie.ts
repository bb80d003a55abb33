import { parseCookie, type SetCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { JWTPayload } from 'jose';
import { sealFor } from './seal.ts';

/** Something that a browser keeps for the gateway, sealed, until it is over. */
export interface SealedCookie {
  isIn(request: FastifyRequest): boolean;
  /** Null where there is none that holds. */
  read(request: FastifyRequest): Promise<JWTPayload | null>;
  /** @returns whether it fits; what does not is not written */
  write(reply: FastifyReply, content: JWTPayload, seconds: number): Promise<boolean>;
  clear(request: FastifyRequest, reply: FastifyReply): void;
}

interface SealedCookieOptions {
  readonly name: string;
  readonly secrets: readonly string[];
  /** Whether the pages are reached with https. */
  readonly isSecure: boolean;
}

/** Browsers keep at least 4,096 bytes for each cookie, attributes included (RFC 6265, section 6.1). */
const partLength = 3800;
/** Node takes 16 KB of headers. */
const mostParts = 3;

/** A cookie that scripts do not see and other sites do not send; a long one is in parts. */
export function sealedCookie({ name, secrets, isSecure }: SealedCookieOptions): SealedCookie {
  const seal = sealFor(name, secrets);
  // The prefix binds the cookie to this host and to https (RFC 6265bis, section 4.1.3.2).
  const base = isSecure ? `__Host-${name}` : name;
  const names = Array.from({ length: mostParts }, (_, part) => (part === 0 ? base : `${base}.${part}`));
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure } as const;
  const set = (reply: FastifyReply, cookie: SetCookie): unknown =>
    reply.header('set-cookie', stringifySetCookie({ ...cookie, ...attributes }));
  const partsIn = ({ headers }: FastifyRequest): readonly (string | undefined)[] => {
    const cookies = parseCookie(headers.cookie ?? '');
    return names.map((part) => cookies[part] || undefined);
  };
  return {
    isIn: (request) => partsIn(request).some((part) => part !== undefined),
    read: (request) => seal.open(partsIn(request).join('')),
    write: async (reply, content, seconds) => {
      const text = await seal.close(content, seconds);
      if (text.length > partLength * mostParts) return false;
      for (const [part, partName] of names.entries()) {
        const value = text.slice(part * partLength, (part + 1) * partLength);
        // An earlier cookie may have had more parts.
        set(reply, { name: partName, value, maxAge: value === '' ? 0 : seconds });
      }
      return true;
    },
    clear: (request, reply) => {
      for (const [part, value] of partsIn(request).entries()) {
        if (value !== undefined) set(reply, { name: names[part] as string, value: '', maxAge: 0 });
      }
    },
  };
}
