import { type Context, context, propagation, ROOT_CONTEXT, type Span, SpanKind, trace } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { log } from './log.ts';
import { httpDuration } from './metrics.ts';
import { requestIdHeader, withinRequest } from './request-scope.ts';

interface Watched {
  readonly span: Span;
  readonly context: Context;
}

const watched = new WeakMap<FastifyRequest, Watched>();
const methods = ['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'];
const tracer = trace.getTracer('catalogue');

const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'none';
const methodOf = ({ method }: FastifyRequest): string => (methods.includes(method) ? method : 'other');

function begin(request: FastifyRequest, server: string): Watched {
  const method = methodOf(request);
  const attributes = { 'http.request.method': method, 'http.route': routeOf(request), 'catalogue.server': server };
  const parent = propagation.extract(ROOT_CONTEXT, request.headers);
  const span = tracer.startSpan(`${method} ${routeOf(request)}`, { kind: SpanKind.SERVER, attributes }, parent);
  return { span, context: trace.setSpan(parent, span) };
}

/**
 * Measures, traces and logs the requests of a server, and lets what is done for each of them know its name. Nothing that
 * a client wrote is kept: a route stands for the address.
 */
export function watchRequests(app: FastifyInstance, server: string): void {
  // Once more behind the body's parser, which calls back from a stream's events.
  const within = (request: FastifyRequest, done: () => void): void =>
    withinRequest(request.id, () => context.with(watched.get(request)?.context ?? context.active(), done));
  app.addHook('onRequest', (request, reply, done) => {
    watched.set(request, begin(request, server));
    reply.header(requestIdHeader, request.id);
    within(request, done);
  });
  app.addHook('preValidation', (request, _reply, done) => within(request, done));
  app.addHook('onResponse', async (request, reply) => {
    const [method, route, status] = [methodOf(request), routeOf(request), reply.statusCode];
    httpDuration.observe({ server, method, route, status }, reply.elapsedTime / 1000);
    watched.get(request)?.span.setAttribute('http.response.status_code', status).end();
    log.debug({ requestId: request.id, server, method, route, status, milliseconds: reply.elapsedTime }, 'request');
  });
}
