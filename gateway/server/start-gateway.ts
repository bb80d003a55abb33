import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import fastify from 'fastify';
import { StartError } from '../../catalogue-schema/index.ts';
import type { DatabaseConfiguration } from '../../catalogue-schema/storage/index.ts';
import { createFederationGateway, type DataSource, type GatewayContext, OperationLog } from '../apollo/index.ts';
import { directorySdl, directorySource } from '../directory/index.ts';
import { addGraphiql } from '../graphiql/index.ts';
import {
  addGraphql,
  addRateLimit,
  addressKey,
  addSecurityHeaders,
  defaultProtection,
  errorFormatter,
  limitsPlugin,
  operationDeadline,
  PersistedOperations,
  type Protection,
  TokenBuckets,
} from '../limits/index.ts';
import { Members } from '../participants/index.ts';
import { referencesPlugin } from '../references/index.ts';
import { answerRegistry, openRegistryDatabase, type Registry, registryOn } from '../registry/index.ts';
import { extensionSource, linksSource, Participant, routedSource, searchSource, withIds } from '../routing/index.ts';
import { createSignIn, type SignInConfiguration } from '../sign-in/index.ts';
import { addSearchPage, pageOperations, type TilesConfiguration } from '../ui/index.ts';

export interface GatewayConfiguration {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** The base of persistent addresses, `<publicUrl>/id/<id>`. */
  readonly publicUrl: string;
  /** The owners that belong to the installation; others are registered while it runs. The id is the prefix of their records. */
  readonly owners: readonly { readonly id: string; readonly url: string }[];
  /** The search server's two subgraphs. */
  readonly search: { readonly searchUrl: string; readonly relationsUrl: string };
  /** Where the registry is kept. */
  readonly database: DatabaseConfiguration;
  /** Where the pages' own texts are, as `impressum.de.md`; placeholders stand in for what is not there. */
  readonly textsFolder?: string | undefined;
  /** The base map of the pages' maps; without one they have none. */
  readonly tiles?: TilesConfiguration | undefined;
  /** Who may sign in; without it everybody is the public. */
  readonly signIn?: SignInConfiguration | undefined;
  /** Milliseconds that a subgraph has for an answer. */
  readonly timeout: number;
  /** Milliseconds between looks at the registry; 500 where nothing is said. */
  readonly registryInterval?: number;
  /** Milliseconds between looks at everybody's server; 2000 where nothing is said. */
  readonly lookInterval?: number;
  /** Milliseconds that composing the supergraph may take while the gateway runs; 30000 where nothing is said. */
  readonly compositionTimeout?: number;
  /** What keeps clients from holding up others; the defaults where nothing is said. */
  readonly protection?: Partial<Protection> | undefined;
  readonly log?: (message: string) => void;
}

export interface RunningGateway {
  /** `http://host:port` */
  readonly url: string;
  /** Finishes what is in flight and closes. */
  stop(): Promise<void>;
}

/**
 * Starts the gateway: reads from the registry who takes part, composes the supergraph, serves it at `/graphql`, GraphiQL
 * at `/graphiql`, and the search page at `/`. Participants may be down; they join when they are up.
 *
 * @throws StartError where the registry cannot be opened or the port is in use
 */
export async function startGateway(configuration: GatewayConfiguration): Promise<RunningGateway> {
  const database = await openRegistryDatabase(configuration.database);
  try {
    const registry = registryOn(database);
    await registry.ensureOwners(configuration.owners);
    database.lock?.serve(answerRegistry(registry));
    const { url, stop } = await serveGateway(registry, configuration);
    return { url, stop: () => stop().finally(() => database.close()) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function serveGateway(registry: Registry, configuration: GatewayConfiguration): Promise<RunningGateway> {
  const { host, port, publicUrl, timeout, search, registryInterval = 500, lookInterval = 2000 } = configuration;
  const { compositionTimeout = 30_000, log = console.error } = configuration;
  const protection: Protection = { ...defaultProtection, ...configuration.protection };
  const { operation, rate, operationTimeout, trustedProxies } = protection;
  const persisted = new PersistedOperations(protection.persistedOperations, pageOperations, protection.persistedOnly);
  const searchServer = new Participant('search', search.searchUrl, timeout);
  const relationsServer = new Participant('relations', search.relationsUrl, timeout);
  const operations = new OperationLog();
  const members = new Members({
    registry,
    search: [searchServer, relationsServer],
    directorySdl,
    operations,
    timeout,
    registryInterval,
    lookInterval,
    compositionTimeout,
    log,
  });
  const findOwner = (id: string) => members.find(id);
  const routed = withIds(routedSource(findOwner));
  const sources: Readonly<Record<string, DataSource>> = {
    datasets: routed,
    projects: routed,
    contacts: routed,
    links: withIds(linksSource(findOwner)),
    directory: directorySource(() => members.all),
    search: searchSource(searchServer),
    relations: searchSource(relationsServer),
  };
  const sourceOf = (name: string): DataSource => sources[name] ?? withIds(extensionSource(name, findOwner));
  const federation = createFederationGateway(
    await members.start(),
    sourceOf,
    operations,
    operationDeadline(operationTimeout),
  );
  const app = fastify({
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
    trustProxy: trustedProxies === '' ? false : trustedProxies,
  });
  addSecurityHeaders(app, publicUrl);
  if (rate) addRateLimit(app, rate.requests);
  const apollo = new ApolloServer<GatewayContext>({
    gateway: federation.gateway,
    introspection: protection.hasIntrospection,
    includeStacktraceInErrorResponses: false,
    formatError: errorFormatter(protection),
    persistedQueries: { cache: persisted },
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      limitsPlugin(operation, rate && new TokenBuckets(rate.cost)),
      referencesPlugin,
    ],
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const owners = () => members.all.map(({ owner }) => owner);
  const signIn = createSignIn(configuration.signIn, { publicUrl, owners, log });
  const handler = fastifyApolloHandler(apollo, {
    context: async (request) => ({ viewer: signIn.callerOf(request).viewer, address: addressKey(request.ip) }),
  });
  await addGraphql(app, { identify: signIn.identifyClient, handler, persisted, protection });
  if (protection.hasGraphiql) await addGraphiql(app);
  const { textsFolder, tiles } = configuration;
  await addSearchPage(app, apollo, {
    publicUrl,
    textsFolder,
    tiles,
    hasGraphiql: protection.hasGraphiql,
    schema: federation.schema,
    signIn,
    owners,
    log,
  });
  const stop = async (): Promise<void> => {
    await members.stop();
    await apollo.stop();
    await app.close();
  };
  try {
    const url = await app.listen({ host, port });
    members.watch(({ supergraphSdl, plans }) => federation.update(supergraphSdl, plans));
    return { url, stop };
  } catch (error) {
    await stop();
    const { code, message } = error as NodeJS.ErrnoException;
    throw new StartError(`gateway: ${code === 'EADDRINUSE' ? `port ${port} is in use` : message}`);
  }
}
