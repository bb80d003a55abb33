import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import { catalogueError } from '../../../../catalogue-schema/index.ts';
import { retryAfter } from '../retry-after.ts';
import { checkSize } from './check-size.ts';
import { asksOpenFieldsAlone } from './open-operations.ts';
import { type Caller, nobody, type TokenCheck } from './token-check.ts';

const mediaType = 'application/graphql-response+json';

/** Refuses a request in the form of GraphQL over HTTP, with nothing in it but the reason. */
function refuse(request: FastifyRequest, reply: FastifyReply, { message, extensions: { code } }: GraphQLError): void {
  if (code === 'LIMIT_EXCEEDED') reply.code(400);
  else if (code === 'KEYS_UNAVAILABLE') reply.code(503).header('retry-after', retryAfter);
  else reply.code(401).header('www-authenticate', 'Bearer');
  const isAccepted = request.headers.accept?.includes(mediaType) ?? false;
  reply.header('content-type', `${isAccepted ? mediaType : 'application/json'}; charset=utf-8`);
  reply.send(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}

/** The operation where GraphQL over HTTP has it. Of a list of operations there is none: lists are not answered. */
function queryOf({ method, body, query }: FastifyRequest): unknown {
  const parameters = method === 'POST' ? body : method === 'GET' ? query : undefined;
  return (parameters as { query?: unknown } | null | undefined)?.query;
}

/**
 * Who sends a request. Without a token only what anybody may know is answered, with one that is not valid nothing, and
 * with one that is, nothing that is larger than what a gateway asks.
 *
 * @returns undefined where the request has been refused
 */
export async function checkCaller(
  check: TokenCheck,
  audience: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Caller | undefined> {
  const { authorization } = request.headers;
  const query = queryOf(request);
  try {
    if (authorization !== undefined) {
      const caller = await check.verify(authorization, audience);
      const tooLarge = checkSize(query);
      if (tooLarge !== undefined) throw tooLarge;
      return caller;
    }
    if (asksOpenFieldsAlone(query)) return nobody;
    throw catalogueError('UNAUTHENTICATED', "expected a token of the catalogue's gateway, got none");
  } catch (error) {
    refuse(request, reply, error as GraphQLError);
    return undefined;
  }
}
