import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { operationMetrics } from '../../catalogue-schema/telemetry/index.ts';
import type { FederationGateway, GatewayContext } from '../apollo/index.ts';
import { registryAwayPlugin } from '../directory/index.ts';
import { variablesPlugin } from '../editing/index.ts';
import { type StaleNotes, stalePlugin } from '../freshness/index.ts';
import {
  errorFormatter,
  limitsPlugin,
  type PersistedOperations,
  type Protection,
  TokenBuckets,
} from '../limits/index.ts';
import type { Members } from '../participants/index.ts';
import { referencesPlugin } from '../references/index.ts';

interface ApolloOptions {
  readonly protection: Protection;
  readonly persisted: PersistedOperations;
  readonly staleNotes: StaleNotes;
  readonly members: Members;
}

/** Takes operations within their limits, has them planned and executed, and says of answers what clients are to know. */
export function apolloServer(
  app: FastifyInstance,
  gateway: FederationGateway['gateway'],
  { protection, persisted, staleNotes, members }: ApolloOptions,
): ApolloServer<GatewayContext> {
  const { operation, rate, hasIntrospection } = protection;
  const formatError = errorFormatter(protection);
  return new ApolloServer<GatewayContext>({
    gateway,
    introspection: hasIntrospection,
    includeStacktraceInErrorResponses: false,
    formatError,
    persistedQueries: { cache: persisted },
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      limitsPlugin(operation, rate && new TokenBuckets(rate.cost)),
      variablesPlugin((id) => members.memberOf(id), formatError),
      referencesPlugin,
      stalePlugin(staleNotes),
      registryAwayPlugin,
      operationMetrics('gateway'),
    ],
    stopOnTerminationSignals: false,
  });
}
