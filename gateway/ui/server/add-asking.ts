import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import type { GatewayContext } from '../../apollo/index.ts';
import { readFreshness } from '../../freshness/index.ts';
import type { SignIn } from '../../sign-in/index.ts';
import { type Ask, askWith } from '../ask/index.ts';

/** Asks the graph for whoever makes a request, and has nobody keep a page that was made of copies. */
export function addAsking(
  app: FastifyInstance,
  apollo: ApolloServer<GatewayContext>,
  signIn: SignIn,
): (request: FastifyRequest) => Ask {
  const ofCopies = new WeakSet<FastifyRequest>();
  app.addHook('onRequest', async (request, reply) => {
    try {
      readFreshness(request.headers);
    } catch (error) {
      const { message, extensions } = error as GraphQLError;
      return reply.status(400).send({ error: extensions.code, message });
    }
  });
  app.addHook('onSend', async (request, reply) => {
    if (ofCopies.has(request)) reply.header('cache-control', 'no-store');
  });
  return (request) => {
    const ask = askWith(apollo, { viewer: signIn.callerOf(request).viewer, ...readFreshness(request.headers) });
    return async (...asked) => {
      const answer = await ask(...asked);
      if (answer.stale.length > 0) ofCopies.add(request);
      return answer;
    };
  };
}
