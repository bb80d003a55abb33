import {
  type Address,
  type Database,
  type DatabaseConfiguration,
  openDatabase,
  type RunningServer,
  serveGraphs,
} from '../owner-kit/index.ts';
import { FeedFollower, type FollowedOwner } from './follow/index.ts';
import { addOwners, mirrorMigrations } from './mirror/index.ts';
import { relationsContext, relationsSchema, searchContext, searchSchema } from './schema/index.ts';

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
 * `/relations/graphql`, and a follower for each owner. Records of an owner that is no longer configured stay as they
 * are: nothing is deleted because somebody is not heard of.
 *
 * @throws StartError where the database or the port cannot be used
 */
export async function startSearch(configuration: SearchConfiguration): Promise<RunningSearch> {
  const { owners, publicUrl, pollInterval = 500 } = configuration;
  const database = await openDatabase(configuration.database, mirrorMigrations(configuration.database.schema));
  const followers = new Map<string, FeedFollower>();
  const followedAt = (owner: string): Date | null => followers.get(owner)?.followedAt ?? null;
  try {
    await addOwners(
      database,
      owners.map(({ id }) => id),
    );
    const server = await serveGraphs('search', configuration, [
      { path: '/graphql', schema: searchSchema(), context: () => searchContext(database, publicUrl) },
      { path: '/relations/graphql', schema: relationsSchema(), context: () => relationsContext(database, followedAt) },
    ]);
    for (const owner of owners) followers.set(owner.id, new FeedFollower(database, owner, pollInterval));
    return {
      url: server.url,
      database,
      caughtUp: async () => {
        await Promise.all([...followers.values()].map((follower) => follower.caughtUp));
      },
      stop: async () => {
        await Promise.all([...followers.values()].map((follower) => follower.stop()));
        await server.stop();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
