import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TrustedIssuer, Viewer } from '../../catalogue-schema/viewer/index.ts';
import {
  type Database,
  type OwnerOperations,
  type OwnerSubgraph,
  startOwner,
} from '../../subgraphs/owner-kit/index.ts';
import { ask, type GraphQLAnswer } from './ask.ts';
import { dropSchemas, schemaName } from './test-database.ts';
import { publicUrl, tokenFor, trusted as trustedInTests } from './test-tokens.ts';

/** One owner's subgraph with its sample records, on a free port and a database of its own. */
export interface TestOwner {
  readonly url: string;
  readonly database: Database;
  readonly store: OwnerOperations;
  /** A folder that is gone after the test. */
  readonly folder: string;
  /** Asks as the gateway does in the name of a viewer, the public unless it is said. */
  ask(query: string, variables?: object, viewer?: Viewer): Promise<GraphQLAnswer>;
  /** Asks for fields of records, as the gateway does. */
  askEntities(type: string, ids: readonly string[], fields: string): Promise<GraphQLAnswer>;
  /** How many SQL statements an action takes. */
  countStatements(action: () => Promise<unknown>): Promise<number>;
  stop(): Promise<void>;
}

/** @param trusted whose tokens the owner takes, where they are not those of tests */
export async function startTestOwner(
  subgraph: OwnerSubgraph,
  trusted: TrustedIssuer = trustedInTests,
): Promise<TestOwner> {
  const folder = await mkdtemp(path.join(tmpdir(), 'owner-'));
  const schema = schemaName(subgraph.owner.id);
  const url = process.env.TEST_DATABASE_URL;
  const database = { folder, schema, ...(url ? { url } : {}) };
  const where = { host: '127.0.0.1', port: 0, publicUrl, trusted };
  const running = await startOwner(subgraph, { ...where, database, withSamples: true });
  const askOwner = async (query: string, variables: object = {}, viewer?: Viewer) =>
    ask(`${running.url}/graphql`, query, variables, await tokenFor(subgraph.owner.id, viewer));
  return {
    url: running.url,
    database: running.database,
    store: running.store,
    folder,
    ask: askOwner,
    askEntities: (type, ids, fields) => {
      const query = `query ($them: [_Any!]!) { _entities(representations: $them) { ... on ${type} { ${fields} } } }`;
      return askOwner(query, { them: ids.map((id) => ({ __typename: type, id })) });
    },
    countStatements: async (action) => {
      let count = 0;
      const countOne = (): void => {
        count += 1;
      };
      running.database.knex.on('query', countOne);
      await action();
      running.database.knex.off('query', countOne);
      return count;
    },
    stop: async () => {
      await running.stop();
      await dropSchemas([schema]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
