import { ApolloServer, type BaseContext } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { StartError } from '../../../catalogue-schema/index.ts';
import { databaseIsAway } from '../../../catalogue-schema/storage/index.ts';
import {
  addHealth,
  log,
  operationMetrics,
  type ReadinessChecks,
  serverOptions,
  watchRequests,
} from '../../../catalogue-schema/telemetry/index.ts';
import type { TrustedIssuer, Viewer } from '../../../catalogue-schema/viewer/index.ts';
import { type Caller, checkCaller, requireScopes, TokenCheck } from './access/index.ts';
import { awayError, awayPlugin } from './away-plugin.ts';

/** One schema at one path of a server. A path with a parameter (`/:owner/graphql`) is many subgraphs with one schema. */
export interface ServedGraph {
  readonly path: string;
  readonly schema: GraphQLSchema;
  /** For whom the gateway's tokens are that are taken here: an owner's id, or `search`. */
  readonly audience: (request: FastifyRequest) => string;
  /** Called for every request of somebody who may ask. */
  readonly context: (viewer: Viewer, request: FastifyRequest) => object | Promise<object>;
}

export interface Address {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
}

export interface RunningServer {
  /** `http://host:port` */
  readonly url: string;
  /** Finishes what is in flight and closes. */
  stop(): Promise<void>;
}

/** What failed inside is for the log, not for the one who asked. */
function hideInternals(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR') return formatted;
  if (databaseIsAway(unwrapResolverError(error))) return formatted;
  log.error({ err: error }, 'internal error');
  return { ...formatted, message: 'internal error', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

async function addGraph(
  name: string,
  app: FastifyInstance,
  graph: ServedGraph,
  check: TokenCheck,
): Promise<ApolloServer> {
  const { path, schema, audience, context } = graph;
  const callers = new WeakMap<FastifyRequest, Caller>();
  const apollo = new ApolloServer<BaseContext>({
    schema: requireScopes(schema),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: hideInternals,
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      operationMetrics(name),
      awayPlugin(name),
    ],
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  app.route({
    url: path,
    method: ['GET', 'POST', 'OPTIONS'],
    preHandler: async (request, reply) => {
      const caller = await checkCaller(check, audience(request), request, reply);
      return caller === undefined ? reply : void callers.set(request, caller);
    },
    handler: fastifyApolloHandler(apollo, {
      context: async (request) => {
        const { viewer, allows } = callers.get(request) as Caller;
        const own = await Promise.resolve(context(viewer, request)).catch((error) => {
          throw databaseIsAway(error) ? awayError() : error;
        });
        return { ...own, allows };
      },
    }),
  });
  return apollo;
}

/**
 * Serves one or more subgraphs over HTTP, to whoever has a token of the gateway.
 *
 * @param name what the server is called in messages
 * @param checks what it needs for its answers, for `/health/ready`
 * @throws StartError where the port is in use
 */
export async function serveGraphs(
  name: string,
  { host, port }: Address,
  trusted: TrustedIssuer,
  graphs: readonly ServedGraph[],
  checks: ReadinessChecks,
): Promise<RunningServer> {
  const check = new TokenCheck(trusted);
  // Whoever reaches a subgraph is its gateway, or search.
  const app = fastify({ ...serverOptions(() => true), bodyLimit: 8 * 1024 * 1024 });
  watchRequests(app, name);
  addHealth(app, checks);
  const servers = await Promise.all(graphs.map((graph) => addGraph(name, app, graph, check)));
  try {
    const url = await app.listen({ host, port });
    return {
      url,
      stop: async () => {
        await Promise.all(servers.map((server) => server.stop()));
        await app.close();
      },
    };
  } catch (error) {
    await Promise.all(servers.map((server) => server.stop()));
    const { code, message } = error as NodeJS.ErrnoException;
    throw new StartError(`${name}: ${code === 'EADDRINUSE' ? `port ${port} is in use` : message}`);
  }
}
