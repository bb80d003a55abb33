import {
  type Address,
  type Database,
  type DatabaseConfiguration,
  type RunningServer,
  serveGraphs,
} from '../owner-kit/index.ts';
import { FeedFollower, type FollowedOwner, PageReader } from './follow/index.ts';
import { IndexKeeper } from './inverted-index/index.ts';
import { addOwners, removeGone } from './mirror/index.ts';
import { openSearchDatabase } from './open-search-database.ts';
import { relationsContext, relationsSchema, searchContext, searchSchema } from './schema/index.ts';
import { answerSearchOperations, searchOperations } from './search-operations.ts';

export interface SearchConfiguration extends Address {
  /** The base of every record's `uri`. */
  readonly publicUrl: string;
  readonly database: DatabaseConfiguration;
  /** Whose feeds are followed; `url` is the owner's GraphQL endpoint. */
  readonly owners: readonly FollowedOwner[];
  /** Milliseconds between looks at a feed; 500 where nothing is said. */
  readonly pollInterval?: number;
}

export interface RunningSearch extends RunningServer {
  readonly database: Database;
  /** Settles when every feed has been followed to its end once, or has failed. */
  caughtUp(): Promise<void>;
}

/**
 * Starts the search subgraph: database, HTTP server with the graphs `search` at `/graphql` and `relations` at
 * `/relations/graphql`, the index in memory, and a follower for each owner. Records of an owner that is no longer configured stay as they
 * are: nothing is deleted because somebody is not heard of.
 *
 * @throws StartError where the database or the port cannot be used
 */
export async function startSearch(configuration: SearchConfiguration): Promise<RunningSearch> {
  const { owners, publicUrl, pollInterval = 500 } = configuration;
  const database = await openSearchDatabase(configuration.database);
  const followers = new Map<string, FeedFollower>();
  const reader = new PageReader();
  let keeper: IndexKeeper | undefined;
  const followedAt = (owner: string): Date | null => followers.get(owner)?.followedAt ?? null;
  try {
    await addOwners(
      database,
      owners.map(({ id }) => id),
    );
    await removeGone(database);
    const kept = await IndexKeeper.open(database, pollInterval);
    keeper = kept;
    database.lock?.serve(answerSearchOperations(searchOperations(database)));
    const server = await serveGraphs('search', configuration, [
      { path: '/graphql', schema: searchSchema(), context: () => searchContext(database, kept.index, publicUrl) },
      {
        path: '/relations/graphql',
        schema: relationsSchema(),
        context: () => relationsContext(database, kept.index, followedAt),
      },
    ]);
    // What fails here is tried again: the keeper looks for changes by itself.
    const onChange = (): void => void kept.refresh().catch(() => {});
    for (const owner of owners)
      followers.set(owner.id, new FeedFollower(database, owner, reader, pollInterval, onChange));
    return {
      url: server.url,
      database,
      caughtUp: async () => {
        await Promise.all([...followers.values()].map((follower) => follower.caughtUp));
        await kept.refresh();
      },
      stop: async () => {
        const stopping = Promise.all([...followers.values()].map((follower) => follower.stop()));
        await reader.stop();
        await stopping;
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
