import type { Database, DatabaseConfiguration } from '../../../catalogue-schema/storage/index.ts';
import type { TrustedIssuer } from '../../../catalogue-schema/viewer/index.ts';
import { type OwnerSubgraph, ownerContext, ownerSchema } from '../schema/index.ts';
import { addSamples } from './add-samples.ts';
import { openOwnerDatabase } from './open-owner-database.ts';
import { answerOperations, localOperations, type OwnerOperations } from './owner-operations.ts';
import { type Address, type RunningServer, type ServedGraph, serveGraphs } from './serve-graphs.ts';

export interface OwnerConfiguration extends Address {
  readonly publicUrl: string;
  /** Whose tokens are taken. */
  readonly trusted: TrustedIssuer;
  readonly database: DatabaseConfiguration;
  /** Whether an empty database is filled with the sample records. */
  readonly withSamples: boolean;
}

export interface RunningOwner extends RunningServer {
  readonly store: OwnerOperations;
  readonly database: Database;
}

/** Starts an owner's subgraph: database, sample records where wanted, HTTP server. */
export async function startOwner(subgraph: OwnerSubgraph, configuration: OwnerConfiguration): Promise<RunningOwner> {
  const database = await openOwnerDatabase(subgraph, configuration.database);
  const store = localOperations(subgraph, database);
  try {
    if (configuration.withSamples) await addSamples(subgraph, database, store);
    database.lock?.serve(answerOperations(store));
    const graph: ServedGraph = {
      path: '/graphql',
      schema: ownerSchema(subgraph.extension),
      audience: () => subgraph.owner.id,
      context: (viewer) => ownerContext(subgraph, database, configuration.publicUrl, viewer),
    };
    const server = await serveGraphs(subgraph.owner.id, configuration, configuration.trusted, [graph], {
      database: () => database.knex.raw('select 1'),
    });
    const stop = async (): Promise<void> => {
      await server.stop();
      await database.close();
    };
    return { url: server.url, store, database, stop };
  } catch (error) {
    await database.close();
    throw error;
  }
}
