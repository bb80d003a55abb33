import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import fastify from 'fastify';
import { participantsQuery, StartError } from '../../catalogue-schema/index.ts';
import type { DatabaseConfiguration } from '../../catalogue-schema/storage/index.ts';
import {
  addHealth,
  operationMetrics,
  log as processLog,
  serverOptions,
  watchRequests,
} from '../../catalogue-schema/telemetry/index.ts';
import { createFederationGateway, type DataSource, type GatewayContext, OperationLog } from '../apollo/index.ts';
import { directorySdl, directorySource, registryAwayPlugin } from '../directory/index.ts';
import { editingSource, variablesPlugin } from '../editing/index.ts';
import { readFreshness, StaleNotes, stalePlugin } from '../freshness/index.ts';
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
import {
  extensionSource,
  linksSource,
  MirrorCopies,
  Participant,
  routedSource,
  type ServerLimits,
  searchSource,
  type TokenFor,
  withIds,
} from '../routing/index.ts';
import { createSignIn, type SignInConfiguration } from '../sign-in/index.ts';
import { observeCatalogue, supergraphChanges } from '../telemetry/index.ts';
import { addKeySet, addTokenEndpoint, KeyRing, type KeyRotation, TokenSigner } from '../tokens/index.ts';
import { addSearchPage, pageOperations, type TilesConfiguration } from '../ui/index.ts';

export interface GatewayConfiguration {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** The base of persistent addresses, `<publicUrl>/id/<id>`. */
  readonly publicUrl: string;
  /** The owners that belong to the installation; others are registered while it runs. The id is the prefix of their records. */
  readonly owners: readonly { readonly id: string; readonly url: string }[];
  /** The search server's two subgraphs, and its graph of copies. */
  readonly search: { readonly searchUrl: string; readonly relationsUrl: string; readonly copiesUrl: string };
  /** The secret with which the search server asks for tokens for the owners' feeds; without one it gets none. */
  readonly searchSecret?: string | undefined;
  /** When the gateways change the key that they sign with; after 90 days where nothing is said. */
  readonly keyRotation?: KeyRotation;
  /** Where the registry and the signing keys are kept. */
  readonly database: DatabaseConfiguration;
  /** Where the pages' own texts are, as `impressum.de.md`; placeholders stand in for what is not there. */
  readonly textsFolder?: string | undefined;
  /** The base map of the pages' maps; without one they have none. */
  readonly tiles?: TilesConfiguration | undefined;
  /** Who may sign in; without it everybody is the public. */
  readonly signIn?: SignInConfiguration | undefined;
  /** Milliseconds that a subgraph has for an answer. */
  readonly timeout: number;
  /** The same for some subgraphs, by the owner's id or as `search`. */
  readonly timeouts?: Readonly<Record<string, number>>;
  /** Requests to one subgraph at the same time; 50 where nothing is said. */
  readonly mostInFlight?: number;
  /** Milliseconds between looks at the registry; 500 where nothing is said. */
  readonly registryInterval?: number;
  /** Milliseconds between looks at everybody's server; 2000 where nothing is said. */
  readonly lookInterval?: number;
  /** Milliseconds that composing the supergraph may take while the gateway runs; 30000 where nothing is said. */
  readonly compositionTimeout?: number;
  /** What keeps clients from holding up others; the defaults where nothing is said. */
  readonly protection?: Partial<Protection> | undefined;
  readonly log?: (message: string) => void;
  /** Whether whoever is at an address may name requests and clients: the proxies in front. Nobody where nothing is said. */
  readonly isTrustedProxy?: (address: string) => boolean;
}

export interface RunningGateway {
  /** `http://host:port` */
  readonly url: string;
  /** Finishes what is in flight and closes. */
  stop(): Promise<void>;
}

const logWarning = (message: string): void => processLog.warn(message);

/**
 * Starts the gateway: reads from the registry who takes part, composes the supergraph, serves it at `/graphql`, GraphiQL
 * at `/graphiql`, and the search page at `/`. Participants may be down; they join when they are up.
 *
 * @throws StartError where the registry cannot be opened or the port is in use
 */
export async function startGateway(configuration: GatewayConfiguration): Promise<RunningGateway> {
  const { owners, registryInterval = 500, keyRotation = { days: 90 }, log = logWarning } = configuration;
  const database = await openRegistryDatabase(configuration.database);
  const registry = registryOn(database);
  const ring = new KeyRing(registry, keyRotation);
  const close = async (): Promise<void> => {
    await ring.stop();
    await database.close();
  };
  try {
    for (const { id, from, to } of await registry.ensureOwners(owners)) {
      log(`${id}: the configuration changes its address from ${from ?? 'none'} to ${to ?? 'none'}`);
    }
    await ring.start(10 * registryInterval, log);
    database.lock?.serve(answerRegistry(registry));
    const { url, stop } = await serveGateway(registry, ring, configuration);
    return { url, stop: () => stop().finally(close) };
  } catch (error) {
    await close();
    throw error;
  }
}

async function serveGateway(
  registry: Registry,
  ring: KeyRing,
  configuration: GatewayConfiguration,
): Promise<RunningGateway> {
  const { host, port, publicUrl, timeout, search, registryInterval = 500, lookInterval = 2000 } = configuration;
  const { compositionTimeout = 30_000, timeouts = {}, mostInFlight = 50, log = logWarning } = configuration;
  const signer = new TokenSigner(publicUrl, () => ring.current);
  const tokenFor: TokenFor = (audience, viewer) => signer.tokenFor(audience, viewer);
  const limitsOf = (id: string): ServerLimits => ({ timeout: timeouts[id] ?? timeout, mostInFlight });
  const ofSearch = { audience: 'search', tokenFor, ...limitsOf('search') };
  const searchServer = new Participant({ id: 'search', url: search.searchUrl, ...ofSearch });
  const copiesServer = new Participant({ id: 'copies', url: search.copiesUrl, ...ofSearch });
  const relationsServer = new Participant({ id: 'relations', url: search.relationsUrl, ...ofSearch });
  const protection: Protection = { ...defaultProtection, ...configuration.protection };
  const { operation, rate, operationTimeout } = protection;
  const ownOperations = [...pageOperations, participantsQuery];
  const persisted = new PersistedOperations(protection.persistedOperations, ownOperations, protection.persistedOnly);
  const operations = new OperationLog();
  const members = new Members({
    registry,
    search: [searchServer, relationsServer],
    directorySdl,
    operations,
    limitsOf,
    tokenFor,
    registryInterval,
    lookInterval,
    compositionTimeout,
    log,
  });
  const findOwner = (id: string) => members.find(id);
  const memberOf = (id: string) => members.memberOf(id);
  const deadline = operationDeadline(operationTimeout);
  const staleNotes = new StaleNotes();
  const copies = new MirrorCopies(copiesServer, staleNotes, deadline.timeLeft);
  const routed = withIds(routedSource(findOwner, copies));
  const sources: Readonly<Record<string, DataSource>> = {
    datasets: routed,
    projects: routed,
    contacts: routed,
    links: withIds(linksSource(findOwner, copies)),
    editing: editingSource(memberOf, operationTimeout),
    directory: directorySource(() => members.all, registry),
    search: searchSource(searchServer),
    relations: searchSource(relationsServer),
  };
  const sourceOf = (name: string): DataSource => sources[name] ?? withIds(extensionSource(name, findOwner));
  const federation = createFederationGateway(await members.start(), sourceOf, operations, deadline.within);
  const { isTrustedProxy = () => false } = configuration;
  const app = fastify({ ...serverOptions(isTrustedProxy), requestTimeout: 30_000, trustProxy: isTrustedProxy });
  watchRequests(app, 'gateway');
  addHealth(app, { registry: () => registry.revision(), supergraph: () => federation.schema() !== undefined });
  addSecurityHeaders(app, publicUrl);
  if (rate) addRateLimit(app, rate.requests);
  const formatError = errorFormatter(protection);
  const apollo = new ApolloServer<GatewayContext>({
    gateway: federation.gateway,
    introspection: protection.hasIntrospection,
    includeStacktraceInErrorResponses: false,
    formatError,
    persistedQueries: { cache: persisted },
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      limitsPlugin(operation, rate && new TokenBuckets(rate.cost)),
      variablesPlugin(memberOf, formatError),
      referencesPlugin,
      stalePlugin(staleNotes),
      registryAwayPlugin,
      operationMetrics('gateway'),
    ],
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const owners = () => members.all.map(({ owner }) => owner);
  const signIn = createSignIn(configuration.signIn, {
    publicUrl,
    owners,
    secondments: () => members.secondments,
    log,
  });
  const handler = fastifyApolloHandler(apollo, {
    context: async (request) => ({
      viewer: signIn.callerOf(request).viewer,
      address: addressKey(request.ip),
      ...readFreshness(request.headers),
    }),
  });
  addKeySet(app, ring);
  const { searchSecret } = configuration;
  if (searchSecret === undefined) log('SEARCH_CLIENT_SECRET is not set: search gets no tokens for the feeds');
  const takesPart = (owner: string): boolean => members.find(owner) !== undefined;
  await addTokenEndpoint(app, { signer, searchSecret, takesPart });
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
  const stopObserving = observeCatalogue(registry, () => members.all);
  const stop = async (): Promise<void> => {
    stopObserving();
    await members.stop();
    await apollo.stop();
    await app.close();
    await Promise.all([members.disconnect(), copiesServer.destroy()]);
  };
  try {
    const url = await app.listen({ host, port });
    members.watch(({ supergraphSdl, plans }) => {
      supergraphChanges.inc();
      federation.update(supergraphSdl, plans);
    });
    return { url, stop };
  } catch (error) {
    await stop();
    const { code, message } = error as NodeJS.ErrnoException;
    throw new StartError(`gateway: ${code === 'EADDRINUSE' ? `port ${port} is in use` : message}`);
  }
}
