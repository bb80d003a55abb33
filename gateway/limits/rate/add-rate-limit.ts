import type { FastifyInstance, FastifyRequest } from 'fastify';
import { catalogueError } from '../../../catalogue-schema/index.ts';
import { addressKey } from './address-key.ts';
import { rateHeaders } from './rate-headers.ts';
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
 * Counts the requests of every address, and refuses those above the limit before anything is read of them.
 *
 * @param requests of one address in a minute
 */
export function addRateLimit(app: FastifyInstance, requests: number): void {
  const buckets = new TokenBuckets(requests);
  const told = new WeakMap<FastifyRequest, ReturnType<typeof rateHeaders>>();
  app.addHook('onRequest', async (request, reply) => {
    if (isFree(request.url)) return;
    const state = buckets.take(addressKey(request.ip), 1);
    told.set(request, rateHeaders('requests', requests, state));
    if (state.isAllowed) return;
    const { message, extensions } = catalogueError(
      'RATE_LIMITED',
      `requests: expected at most ${requests} in a minute, got more`,
      { retryAfter: state.retryAfter },
    );
    return reply.status(429).send({ errors: [{ message, extensions }] });
  });
  app.addHook('onSend', async (request, reply) => {
    for (const [name, value] of Object.entries(told.get(request) ?? {})) {
      const other = name === 'retry-after' ? undefined : reply.getHeader(name);
      reply.header(name, other === undefined ? value : `${value}, ${other}`);
    }
  });
}
