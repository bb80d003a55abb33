import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';

/** Answers a request that never became an operation in the form in which GraphQL answers. */
export function answerError(request: FastifyRequest, reply: FastifyReply, status: number, error: GraphQLError) {
  const { message, extensions } = error;
  const { http, ...shown } = extensions;
  const type = request.headers.accept?.includes('application/graphql-response+json')
    ? 'application/graphql-response+json'
    : 'application/json';
  return reply
    .status(status)
    .type(`${type}; charset=utf-8`)
    .send(JSON.stringify({ errors: [{ message, extensions: shown }] }));
}
