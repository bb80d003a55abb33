import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify from 'fastify';
import { participantsQuery, StartError } from '../../catalogue-schema/index.ts';
import { addHealth, log as processLog, serverOptions, watchRequests } from '../../catalogue-schema/telemetry/index.ts';
import { createFederationGateway, OperationLog } from '../apollo/index.ts';
import { directorySdl } from '../directory/index.ts';
import { readFreshness, StaleNotes } from '../freshness/index.ts';
import { addGraphiql } from '../graphiql/index.ts';
import {
  addGraphql,
  addRateLimit,
  addressKey,
  addSecurityHeaders,
  defaultProtection,
  operationDeadline,
  PersistedOperations,
  type Protection,
} from '../limits/index.ts';
import { Members } from '../participants/index.ts';
import { answerRegistry, openRegistryDatabase, type Registry, registryOn } from '../registry/index.ts';
import { MirrorCopies, Participant, type ServerLimits, type TokenFor } from '../routing/index.ts';
import { createSignIn } from '../sign-in/index.ts';
import { observeCatalogue, supergraphChanges } from '../telemetry/index.ts';
import { addKeySet, addTokenEndpoint, KeyRing, TokenSigner } from '../tokens/index.ts';
import { addSearchPage, pageOperations } from '../ui/index.ts';
import { apolloServer } from './apollo-server.ts';
import { dataSources } from './data-sources.ts';
import type { GatewayConfiguration } from './gateway-configuration.ts';

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
  const { rate, operationTimeout } = protection;
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

  const deadline = operationDeadline(operationTimeout);
  const staleNotes = new StaleNotes();
  const copies = new MirrorCopies(copiesServer, staleNotes, deadline.timeLeft);
  const sourceOf = dataSources({ members, registry, searchServer, relationsServer, copies, operationTimeout });
  const federation = createFederationGateway(await members.start(), sourceOf, operations, deadline.within);

  const { isTrustedProxy = () => false } = configuration;
  const app = fastify({ ...serverOptions(isTrustedProxy), requestTimeout: 30_000, trustProxy: isTrustedProxy });
  watchRequests(app, 'gateway');
  addHealth(app, { registry: () => registry.revision(), supergraph: () => federation.schema() !== undefined });
  addSecurityHeaders(app, publicUrl);
  if (rate) addRateLimit(app, rate.requests);
  const apollo = apolloServer(app, federation.gateway, { protection, persisted, staleNotes, members });
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
