import { catalogueError } from '../../catalogue-schema/index.ts';
import { lockFolder, mayHoldData } from '../../catalogue-schema/storage/index.ts';
import {
  type Address,
  type DatabaseConfiguration,
  noExtension,
  ownerContext,
  ownerSchema,
  type RunningServer,
  type ServedGraph,
  serveGraphs,
  type TrustedIssuer,
  type Viewer,
} from '../owner-kit/index.ts';
import { answerHostedOperations, type HostedOperations, lazyOperations } from './hosted-operations.ts';
import { type Hosting, openHosting } from './hosting.ts';
import { holdOwner, ownerDatabase } from './owners/index.ts';

export interface HostedConfiguration extends Address {
  /** The base of every record's `uri`. */
  readonly publicUrl: string;
  /** Whose tokens are taken. */
  readonly trusted: TrustedIssuer;
  readonly database: DatabaseConfiguration;
  /** Milliseconds between looks for owners that came or went, and for imports that are due; 1000 if not said. */
  readonly pollInterval?: number;
  /** Milliseconds that a scheduled import may take; an hour if not said. */
  readonly importTimeout?: number;
  /** The clock of the schedules; another one than this machine's is for tests. */
  readonly now?: () => Date;
}

export interface RunningHosted extends RunningServer {
  readonly operations: HostedOperations;
}

/**
 * Starts the server of all hosted owners, each at `/<owner>/graphql` of one server, with one schema and one database
 * for all of them, and runs their scheduled imports. An embedded database takes 77 MB and up to 1.6 s, so it is opened
 * at the start only where it is there already, and otherwise when the first owner is added.
 *
 * @throws StartError where the database or the port cannot be used
 */
export async function startHosted(configuration: HostedConfiguration): Promise<RunningHosted> {
  const { database, publicUrl, pollInterval = 1000, importTimeout = 3_600_000, now = () => new Date() } = configuration;
  const lock = database.url === undefined ? await lockFolder(database.folder) : undefined;
  let hosting: Promise<Hosting> | undefined;
  const open = (): Promise<Hosting> => {
    hosting ??= openHosting({ database, pollInterval, importTimeout, now }, lock).catch((error) => {
      hosting = undefined;
      throw error;
    });
    return hosting;
  };
  const close = async (): Promise<void> => {
    await (await hosting)?.close();
    await lock?.release();
  };
  const contextOf = async (id: string, viewer: Viewer) => {
    const open = await hosting;
    const owner = await open?.find(id);
    if (open === undefined || owner === undefined) {
      const message = `owner: expected one that is hosted here, got ${JSON.stringify(id)}`;
      throw catalogueError('NOT_FOUND', message, { http: { status: 404 } });
    }
    const database = ownerDatabase(open.database, id);
    const beforeWrite = holdOwner(open.database, owner);
    return ownerContext({ owner, extension: noExtension }, database, publicUrl, viewer, beforeWrite);
  };
  const operations = lazyOperations(async () => (await open()).operations);
  try {
    if (mayHoldData(database)) await open();
    lock?.serve(answerHostedOperations(operations));
    const ownerIn = ({ params }: { params: unknown }): string => (params as { owner: string }).owner;
    const graph: ServedGraph = {
      path: '/:owner/graphql',
      schema: ownerSchema(noExtension),
      audience: ownerIn,
      context: (viewer, request) => contextOf(ownerIn(request), viewer),
    };
    // Without an owner there is no database yet.
    const server = await serveGraphs('hosted', configuration, configuration.trusted, [graph], {
      database: async () => (await hosting)?.database.knex.raw('select 1'),
    });
    const stop = async (): Promise<void> => {
      await server.stop();
      await close();
    };
    return { url: server.url, operations, stop };
  } catch (error) {
    await close();
    throw error;
  }
}
