import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { publicViewer, tokenLifetime } from '../../catalogue-schema/viewer/index.ts';
import { FailedAttempts } from './failed-attempts.ts';
import type { TokenSigner } from './token-signer.ts';

export interface TokenEndpoint {
  readonly signer: TokenSigner;
  /** The secret of the client `search`; without one it gets no tokens. */
  readonly searchSecret: string | undefined;
  /** Whether an owner takes part now: there are tokens for its feed then. */
  readonly takesPart: (owner: string) => boolean;
}

interface Client {
  readonly id: string;
  readonly secret: string;
}

/** The one client there is, and what it may ask for. */
const clientId = 'search';
const scope = 'feed';

const longestBody = 10_000;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Takes the same time whatever differs. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** Who asks, by HTTP Basic or in the body (RFC 6749, section 2.3.1). */
function clientOf({ headers: { authorization = '' } }: FastifyRequest, form: URLSearchParams): Client {
  const [, credentials] = /^Basic ([\w+/=-]+)$/i.exec(authorization) ?? [];
  if (credentials === undefined) return { id: form.get('client_id') ?? '', secret: form.get('client_secret') ?? '' };
  const [id = '', ...secret] = Buffer.from(credentials, 'base64').toString('utf8').split(':');
  return { id: decode(id), secret: decode(secret.join(':')) };
}

function fail(reply: FastifyReply, status: number, error: string, description: string): FastifyReply {
  return reply.code(status).send({ error, error_description: description });
}

/**
 * Gives the search server tokens for the owners' feeds: OAuth 2.0 client credentials (RFC 6749, section 4.4), one
 * `audience` for each request, which is an owner's id.
 */
export async function addTokenEndpoint(app: FastifyInstance, endpoint: TokenEndpoint): Promise<void> {
  const { signer, searchSecret, takesPart } = endpoint;
  const failures = new FailedAttempts();

  const isKnown = ({ id, secret }: Client): boolean =>
    searchSecret !== undefined && isSame(secret, searchSecret) && isSame(id, clientId);

  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    reply.header('cache-control', 'no-store');
    const form = request.body as URLSearchParams;
    const barred = failures.secondsBarred(request.ip);
    if (barred > 0) {
      reply.header('retry-after', barred);
      return fail(reply, 429, 'invalid_client', 'too many attempts with a wrong secret');
    }
    if (!isKnown(clientOf(request, form))) {
      failures.note(request.ip);
      reply.header('www-authenticate', 'Basic realm="catalogue"');
      return fail(reply, 401, 'invalid_client', 'expected a client that is known, with its secret');
    }
    if (form.get('grant_type') !== 'client_credentials') {
      return fail(reply, 400, 'unsupported_grant_type', 'expected client_credentials');
    }
    if ((form.get('scope') ?? scope) !== scope) return fail(reply, 400, 'invalid_scope', `expected ${scope}`);
    const [audience = '', ...others] = form.getAll('audience');
    if (others.length > 0 || !takesPart(audience)) {
      return fail(reply, 400, 'invalid_target', 'audience: expected one owner that takes part');
    }
    const token = await signer.tokenFor(audience, publicViewer, scope);
    // A token that is used again is half over at the most.
    return reply.send({ access_token: token, token_type: 'Bearer', expires_in: tokenLifetime / 2, scope });
  };

  await app.register(async (part) => {
    part.removeAllContentTypeParsers();
    const form = { parseAs: 'string', bodyLimit: longestBody } as const;
    part.addContentTypeParser('application/x-www-form-urlencoded', form, (_, body, done) => {
      done(null, new URLSearchParams(String(body)));
    });
    part.post('/token', answer);
  });
}
