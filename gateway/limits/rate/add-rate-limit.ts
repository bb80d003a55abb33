import type { FastifyInstance, FastifyRequest } from 'fastify';
import { addressKey } from './address-key.ts';
import { rateHeaders } from './rate-headers.ts';
import { RateLimitError } from './rate-limit-error.ts';
import { TokenBuckets } from './token-buckets.ts';

/**
 * Files that belong to pages, which come from memory, and what machines ask: one that looks whether the server lives,
 * and servers that need keys and tokens to answer, may share an address with clients. Wrong secrets are counted apart.
 */
const freeFolders = ['/assets/', '/graphiql/', '/health/'];
const freePaths = ['/.well-known/jwks.json', '/token'];

const isFree = (url: string): boolean =>
  freeFolders.some((folder) => url.startsWith(folder)) || freePaths.includes(url.split('?', 1)[0] ?? '');

/**
 * Counts the requests of every address, and refuses those above the limit before anything is read of them. What is served
 * may say so in its own form: its error handler gets a RateLimitError.
 *
 * @param requests of one address in a minute
 */
export function addRateLimit(app: FastifyInstance, requests: number): void {
  const buckets = new TokenBuckets(requests);
  const told = new WeakMap<FastifyRequest, ReturnType<typeof rateHeaders>>();
  app.addHook('onRequest', async (request) => {
    if (isFree(request.url)) return;
    const state = buckets.take(addressKey(request.ip), 1);
    told.set(request, rateHeaders('requests', requests, state));
    if (!state.isAllowed) throw new RateLimitError(requests, state.retryAfter);
  });
  app.setErrorHandler((error, _request, reply) => {
    if (!(error instanceof RateLimitError)) throw error;
    const { message, extensions } = error.answer;
    return reply.status(error.statusCode).send({ errors: [{ message, extensions }] });
  });
  app.addHook('onSend', async (request, reply) => {
    for (const [name, value] of Object.entries(told.get(request) ?? {})) {
      const other = name === 'retry-after' ? undefined : reply.getHeader(name);
      reply.header(name, other === undefined ? value : `${value}, ${other}`);
    }
  });
}
