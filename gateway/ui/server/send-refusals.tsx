import type { FastifyInstance } from 'fastify';
import { RateLimitError } from '../../limits/index.ts';
import { SignInError } from '../../sign-in/index.ts';
import { SignInProblemPage, TooManyPage } from '../pages/index.ts';
import type { Send } from './render.tsx';

/** Answers requests that are refused because of who asks, or how often: people with a page, programs with the code. */
export function sendRefusals(app: FastifyInstance, send: Send): void {
  app.setErrorHandler((error, request, reply) => {
    const wantsPage = request.headers.accept?.includes('text/html');
    if (error instanceof RateLimitError && wantsPage) {
      reply.header('cache-control', 'no-store');
      return send.page(request, reply, <TooManyPage retryAfter={error.retryAfter} />, error.statusCode);
    }
    if (!(error instanceof SignInError)) throw error;
    const { code, status, headers } = error;
    reply.headers({ 'cache-control': 'no-store', ...headers });
    return wantsPage
      ? send.page(request, reply, <SignInProblemPage code={code} />, status)
      : reply.status(status).send({ error: code });
  });
}
