import { createServer, type IncomingMessage, type Server } from 'node:http';
import {
  buildASTSchema,
  defaultFieldResolver,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFieldResolver,
  graphql,
  isListType,
  isNonNullType,
  parse,
} from 'graphql';

/** What Apollo Federation asks of every subgraph (https://www.apollographql.com/docs/graphos/reference/federation/subgraph-spec). */
const federationSdl = `
  scalar _Any
  union _Entity = Dataset | Project | Contact | Owner
  type _Service { sdl: String! }
  extend type Query {
    _service: _Service!
    _entities(representations: [_Any!]!): [_Entity]!
  }
`;

/** Characters of a request, at the most. */
const longestBody = 8 * 1024 * 1024;

/** Lists that are not there are empty. */
const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (parent, args, context, info) => {
  const value = defaultFieldResolver(parent, args, context, info);
  return value ?? (isNonNullType(info.returnType) && isListType(info.returnType.ofType) ? [] : null);
};

async function readBody(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk;
    if (body.length > longestBody) throw new Error(`body: expected at most ${longestBody} characters`);
  }
  return JSON.parse(body);
}

/**
 * A server that answers GraphQL operations, sent by HTTP POST as JSON (https://graphql.github.io/graphql-over-http/).
 *
 * @param callerOf says who asks, by the header `authorization`
 * @param answersTo what the fields of `Query` answer to them
 */
export function graphqlServer<Caller>(
  sdl: string,
  callerOf: (authorization: string | undefined) => Promise<Caller>,
  answersTo: (caller: Caller) => object,
): Server {
  const schema = buildASTSchema(parse(`${sdl}\n${federationSdl}`), { assumeValidSDL: true });
  const execute = async (request: IncomingMessage): Promise<ExecutionResult> => {
    const caller = await callerOf(request.headers.authorization);
    const { query, variables, operationName } = await readBody(request);
    return graphql({
      schema,
      rootValue: answersTo(caller),
      fieldResolver,
      source: String(query),
      variableValues: variables as Record<string, unknown>,
      operationName: operationName as string,
    });
  };
  return createServer((request, response) => {
    const send = (status: number, answer: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    };
    if (request.method !== 'POST') return send(405, { errors: [{ message: 'expected a GraphQL operation by POST' }] });
    execute(request).then(
      (answer) => send(200, answer),
      (error: Error) => {
        const { code, http } = error instanceof GraphQLError ? error.extensions : {};
        const { status = 400 } = (http ?? {}) as { readonly status?: number };
        if (status === 503) response.setHeader('retry-after', 2);
        send(status, { errors: [{ message: error.message, ...(code ? { extensions: { code } } : {}) }] });
      },
    );
  });
}
