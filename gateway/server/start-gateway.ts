import { ApolloServer, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import fastify from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { StartError } from '../../catalogue-schema/index.ts';
import { createFederationGateway, type DataSource } from '../apollo/index.ts';
import { routedSubgraphs } from '../composition/index.ts';
import { directorySdl, directorySource } from '../directory/index.ts';
import { addGraphiql } from '../graphiql/index.ts';
import { lastGood, Members } from '../participants/index.ts';
import { referencesPlugin } from '../references/index.ts';
import { extensionSource, linksSource, Participant, routedSource, searchSource, withIds } from '../routing/index.ts';
import { addSearchPage, type TilesConfiguration } from '../ui/index.ts';

export interface GatewayConfiguration {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** The base of persistent addresses, `<publicUrl>/id/<id>`. */
  readonly publicUrl: string;
  /** The owners' subgraphs: the id is the prefix of their records. */
  readonly owners: readonly { readonly id: string; readonly url: string }[];
  /** The search server's two subgraphs. */
  readonly search: { readonly searchUrl: string; readonly relationsUrl: string };
  /** Where the last good SDL of every participant is kept. */
  readonly folder: string;
  /** Where the pages' own texts are, as `impressum.de.md`; placeholders stand in for what is not there. */
  readonly textsFolder?: string | undefined;
  /** The base map of the pages' maps; without one they have none. */
  readonly tiles?: TilesConfiguration | undefined;
  /** Milliseconds that a subgraph has for an answer. */
  readonly timeout: number;
  /** Milliseconds between looks at everybody's SDL. */
  readonly lookInterval?: number;
  readonly log?: (message: string) => void;
}

export interface RunningGateway {
  /** `http://host:port` */
  readonly url: string;
  /** Finishes what is in flight and closes. */
  stop(): Promise<void>;
}

/** Names that no owner can have: the gateway's own subgraphs are found by them. */
const ownSubgraphs = [...routedSubgraphs.map(({ name }) => name), 'directory', 'search', 'relations'];

/** What failed inside is for the log, not for the one who asked. */
function hideInternals(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { serviceName, ...extensions } = formatted.extensions ?? {};
  if (extensions.code !== 'INTERNAL_SERVER_ERROR') return { ...formatted, extensions };
  console.error('internal error:', error);
  return { ...formatted, message: 'internal error', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

/**
 * Starts the gateway: reads who takes part, composes the supergraph, serves it at `/graphql`, GraphiQL at
 * `/graphiql`, and the search page at `/`. Participants may be down; they join when they are up.
 *
 * @throws StartError where the port is in use
 */
export async function startGateway(configuration: GatewayConfiguration): Promise<RunningGateway> {
  const { host, port, publicUrl, timeout, search, lookInterval = 2000, log = console.error } = configuration;
  for (const { id } of configuration.owners) {
    if (ownSubgraphs.includes(id))
      throw new StartError(`owner "${id}": expected a name other than ${ownSubgraphs.join(', ')}`);
  }
  const owners = configuration.owners.map(({ id, url }) => new Participant(id, url, timeout));
  const searchServer = new Participant('search', search.searchUrl, timeout);
  const relationsServer = new Participant('relations', search.relationsUrl, timeout);
  const members = new Members({
    owners,
    search: [searchServer, relationsServer],
    directorySdl,
    lastGood: lastGood(configuration.folder),
    lookInterval,
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
  const sourceOf = (name: string): DataSource => {
    const owner = members.find(name);
    const source = sources[name] ?? (owner && withIds(extensionSource(owner)));
    if (source === undefined) throw new Error(`no data source for the subgraph "${name}"`);
    return source;
  };

  const federation = createFederationGateway(await members.start(), sourceOf);
  const app = fastify({ forceCloseConnections: 'idle' });
  const apollo = new ApolloServer<BaseContext>({
    gateway: federation.gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: hideInternals,
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      referencesPlugin,
    ],
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  app.route({ url: '/graphql', method: ['GET', 'POST', 'OPTIONS'], handler: fastifyApolloHandler(apollo) });
  await addGraphiql(app);
  const { textsFolder, tiles } = configuration;
  await addSearchPage(app, apollo, { publicUrl, textsFolder, tiles, schema: federation.schema, log });
  const stop = async (): Promise<void> => {
    await members.stop();
    await apollo.stop();
    await app.close();
  };
  try {
    const url = await app.listen({ host, port });
    members.watch(federation.update);
    return { url, stop };
  } catch (error) {
    await stop();
    const { code, message } = error as NodeJS.ErrnoException;
    throw new StartError(`gateway: ${code === 'EADDRINUSE' ? `port ${port} is in use` : message}`);
  }
}
