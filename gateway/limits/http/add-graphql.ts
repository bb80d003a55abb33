import fastifyCors from '@fastify/cors';
import type {
  FastifyError,
  FastifyInstance,
  FastifyRequest,
  onRequestAsyncHookHandler,
  RouteHandlerMethod,
} from 'fastify';
import { GraphQLError } from 'graphql';
import { catalogueError } from '../../../catalogue-schema/index.ts';
import { log } from '../../../catalogue-schema/telemetry/index.ts';
import { readFreshness } from '../../freshness/index.ts';
import { SignInError } from '../../sign-in/index.ts';
import { limitError } from '../limit-error.ts';
import { checkDocument } from '../operation/check-document.ts';
import type { Asked, PersistedOperations } from '../persisted/persisted-operations.ts';
import type { Protection } from '../protection.ts';
import { RateLimitError } from '../rate/rate-limit-error.ts';
import { answerError } from './error-answer.ts';
import { statusForJson } from './status-for-json.ts';

const badRequest = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });

/** What the server says of a request that it cannot read. */
function errorFor(error: FastifyError, request: FastifyRequest, mostBytes: number): [number, GraphQLError] {
  if (error instanceof RateLimitError) return [error.statusCode, error.answer];
  if (error instanceof SignInError) return [error.status, catalogueError(error.code, error.message)];
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    const got = request.headers['content-length'];
    return [413, limitError('body', mostBytes, got === undefined ? 'more bytes' : `${got} bytes`)];
  }
  const { statusCode = 500, message } = error;
  if (statusCode < 500) return [statusCode, badRequest(message)];
  log.error({ err: error }, 'internal error');
  return [500, new GraphQLError('internal error', { extensions: { code: 'INTERNAL_SERVER_ERROR' } })];
}

/** What is asked, read as Apollo Server reads it: another reading of an address would let operations past. */
function askedIn({ method, url, body }: FastifyRequest): Asked {
  if (method === 'GET') return Object.fromEntries(new URL(url, 'http://this.server').searchParams);
  return typeof body === 'object' && body !== null ? body : {};
}

interface GraphqlOptions {
  /** Finds out who asks, and throws where that cannot be. */
  readonly identify: onRequestAsyncHookHandler;
  /** Answers what can be read. */
  readonly handler: RouteHandlerMethod;
  readonly persisted: PersistedOperations;
  readonly protection: Protection;
}

/** Serves GraphQL over HTTP at `/graphql`. Whatever arrives, the answer is GraphQL's JSON. */
export async function addGraphql(app: FastifyInstance, options: GraphqlOptions): Promise<void> {
  const { identify, handler, persisted, protection } = options;
  const { operation, request: limits, corsOrigins } = protection;
  await app.register(async (graph) => {
    if (corsOrigins.length > 0) {
      await graph.register(fastifyCors, {
        origin: corsOrigins.includes('*') ? '*' : [...corsOrigins],
        methods: ['GET', 'POST'],
        exposedHeaders: ['RateLimit', 'RateLimit-Policy', 'Retry-After', 'WWW-Authenticate'],
        maxAge: 3600,
      });
    }
    graph.removeContentTypeParser('text/plain');
    graph.setErrorHandler((error: FastifyError, request, reply) => {
      if (error instanceof SignInError) reply.headers({ 'cache-control': 'no-store', ...error.headers });
      return answerError(request, reply, ...errorFor(error, request, limits.body));
    });
    graph.addHook('onRequest', async (request, reply) => {
      const bytes = Buffer.byteLength(request.url);
      if (bytes > limits.url) return answerError(request, reply, 414, limitError('url', limits.url, `${bytes} bytes`));
      if (URL.canParse(`http://${request.host}/`)) return;
      return answerError(request, reply, 400, badRequest('host: expected a name or an address, got something else'));
    });
    graph.addHook('onRequest', async (request, reply) => {
      try {
        readFreshness(request.headers);
      } catch (error) {
        return answerError(request, reply, 400, error as GraphQLError);
      }
    });
    graph.addHook('preHandler', async (request, reply) => {
      const asked = askedIn(request);
      const unlisted = persisted.refusal(asked);
      if (unlisted !== undefined) return answerError(request, reply, 403, unlisted);
      const tooLarge = typeof asked.query === 'string' ? checkDocument(asked.query, operation) : undefined;
      if (tooLarge !== undefined) return answerError(request, reply, 400, tooLarge);
    });
    graph.addHook('onSend', async (_request, reply, payload) => {
      reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
      reply.code(statusForJson(reply.statusCode, String(reply.getHeader('content-type')), payload));
    });
    graph.route({ url: '/graphql', method: ['GET', 'POST'], bodyLimit: limits.body, onRequest: identify, handler });
    graph.route({
      url: '/graphql',
      method: ['DELETE', 'OPTIONS', 'PATCH', 'PUT'],
      handler: (request, reply) =>
        answerError(request, reply.header('allow', 'GET, POST'), 405, badRequest('method: expected GET or POST')),
    });
  });
}
