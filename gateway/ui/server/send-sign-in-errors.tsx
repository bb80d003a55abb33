import type { FastifyInstance } from 'fastify';
import { SignInError } from '../../sign-in/index.ts';
import { SignInProblemPage } from '../pages/index.ts';
import type { Send } from './render.tsx';

/** Answers requests that fail because of who asks: people with a page, programs with the code. */
export function sendSignInErrors(app: FastifyInstance, send: Send): void {
  app.setErrorHandler((error, request, reply) => {
    if (!(error instanceof SignInError)) throw error;
    const { code, status, headers } = error;
    reply.headers({ 'cache-control': 'no-store', ...headers });
    const wantsPage = request.headers.accept?.includes('text/html');
    return wantsPage
      ? send.page(request, reply, <SignInProblemPage code={code} />, status)
      : reply.status(status).send({ error: code });
  });
}
