import type { FastifyInstance } from 'fastify';
import { publicCaller, type SignIn } from '../../sign-in/index.ts';

/**
 * Identifies who asks for a page, and keeps what is answered to somebody who signed in from everybody else. Where
 * nobody can sign in, every answer is as it is.
 */
export function keepPersonal(app: FastifyInstance, signIn: SignIn): void {
  app.addHook('onRequest', signIn.identifyReader);
  app.addHook('onSend', async (request, reply) => {
    if (signIn.isOnPage) {
      reply.header('vary', [reply.getHeader('vary'), 'authorization', 'cookie'].filter(Boolean).join(', '));
    }
    if (signIn.callerOf(request) !== publicCaller) reply.header('cache-control', 'private, no-store');
  });
}
