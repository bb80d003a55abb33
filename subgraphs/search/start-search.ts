import { setTimeout as sleep } from 'node:timers/promises';
import { log } from '../../catalogue-schema/telemetry/index.ts';
import {
  type Address,
  type Database,
  type DatabaseConfiguration,
  type RunningServer,
  type ServedGraph,
  serveGraphs,
  type TrustedIssuer,
} from '../owner-kit/index.ts';
import { type FeedToken, Followers, readParticipants } from './follow/index.ts';
import { IndexKeeper } from './inverted-index/index.ts';
import { type FollowedOwner, observeMirror, removeGone } from './mirror/index.ts';
import { openSearchDatabase } from './open-search-database.ts';
import {
  copiesContext,
  copiesSchema,
  relationsContext,
  relationsSchema,
  searchContext,
  searchSchema,
} from './schema/index.ts';
import { answerSearchOperations, searchOperations } from './search-operations.ts';

export interface SearchConfiguration extends Address {
  /** The base of every record's `uri`. */
  readonly publicUrl: string;
  /** Whose tokens are taken. */
  readonly trusted: TrustedIssuer;
  /** Gives a token for an owner's feed. */
  readonly feedToken: FeedToken;
  readonly database: DatabaseConfiguration;
  /** Whose feeds are followed until the gateway says who takes part; `url` is the owner's GraphQL endpoint. */
  readonly owners: readonly FollowedOwner[];
  /** The gateway's GraphQL endpoint, which is asked who takes part; without one it is the owners above. */
  readonly gatewayUrl?: string | undefined;
  /**
   * Milliseconds between looks at a feed, and at who takes part; 500 where nothing is said. A feed that is still
   * is looked at more seldom, after up to three and a half times that.
   */
  readonly pollInterval?: number;
  /** Changes that an owner's feed may have at once, and as many again over a day; 2,000,000 where nothing is said. */
  readonly mostChanges?: number;
  /** Records that an owner may have, at the most; 1,000,000 where nothing is said. */
  readonly mostRecords?: number;
}

export interface RunningSearch extends RunningServer {
  readonly database: Database;
  /** Settles when every feed has been followed to its end once, or has failed. */
  caughtUp(): Promise<void>;
}

/** For whom the tokens are that come with questions to search and relations. */
const searchAudience = 'search';

/** Asks the gateway again and again who takes part, until it is stopped. */
async function takeParticipants(
  followers: Followers,
  gatewayUrl: string | undefined,
  interval: number,
  signal: AbortSignal,
): Promise<void> {
  let told: string | undefined;
  const refused = (reason: string): void => {
    if (reason !== told) log.warn(`search: who takes part is not known: ${reason}`);
    told = reason;
  };
  while (gatewayUrl !== undefined && !signal.aborted) {
    const participants = await readParticipants(gatewayUrl, signal, refused);
    if (participants !== null && !signal.aborted) {
      told = undefined;
      // What the database refuses is tried again with the next look.
      await followers.take(participants).catch((err) => log.error({ err }, 'search: who takes part:'));
    }
    await sleep(interval, undefined, { signal }).catch(() => {});
  }
}

/**
 * Starts the search subgraph: database, HTTP server with the graphs `search` at `/graphql`, `relations` at
 * `/relations/graphql` and `copies` at `/copies/graphql`, the index in memory, and a follower for each owner that takes
 * part. Nobody is left because the gateway is not heard of.
 *
 * @throws StartError where the database or the port cannot be used
 */
export async function startSearch(configuration: SearchConfiguration): Promise<RunningSearch> {
  const { owners, publicUrl, trusted, feedToken, gatewayUrl, pollInterval = 500 } = configuration;
  const { mostChanges = 2_000_000, mostRecords = 1_000_000 } = configuration;
  const database = await openSearchDatabase(configuration.database);
  let keeper: IndexKeeper | undefined;
  try {
    await removeGone(database);
    const kept = await IndexKeeper.open(database, pollInterval);
    keeper = kept;
    database.lock?.serve(answerSearchOperations(searchOperations(database)));
    // What fails here is tried again: the keeper looks for changes by itself.
    const onChange = (): void => void kept.refresh().catch(() => {});
    const followers = new Followers(database, { feedToken, pollInterval, mostChanges, mostRecords, onChange });
    const audience = () => searchAudience;
    const followedAt = (owner: string): Date | null => followers.followedAt(owner);
    const graphs: ServedGraph[] = [
      {
        path: '/graphql',
        schema: searchSchema(),
        audience,
        context: (viewer) => searchContext(database, kept.index, publicUrl, viewer),
      },
      {
        path: '/relations/graphql',
        schema: relationsSchema(),
        audience,
        context: (viewer) => relationsContext(database, kept.index, followedAt, viewer),
      },
      {
        path: '/copies/graphql',
        schema: copiesSchema(),
        audience,
        context: (viewer) => copiesContext(database, kept.index, publicUrl, followedAt, viewer),
      },
    ];
    const server = await serveGraphs('search', configuration, trusted, graphs, {
      database: () => database.knex.raw('select 1'),
      index: () => kept.isCurrent,
    });
    await followers.start(owners).catch(async (error) => {
      await server.stop();
      throw error;
    });
    const stopObserving = observeMirror(database, followedAt);
    const stopping = new AbortController();
    const taking = takeParticipants(followers, gatewayUrl, pollInterval, stopping.signal);
    return {
      url: server.url,
      database,
      caughtUp: async () => {
        await followers.caughtUp();
        await kept.refresh();
      },
      stop: async () => {
        stopping.abort();
        stopObserving();
        await taking;
        await followers.stop();
        await server.stop();
        await kept.stop();
        await database.close();
      },
    };
  } catch (error) {
    await keeper?.stop();
    await database.close();
    throw error;
  }
}
