import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DatabaseConfiguration } from '../../catalogue-schema/storage/index.ts';
import type { TrustedIssuer } from '../../catalogue-schema/viewer/index.ts';
import {
  type GatewayConfiguration,
  openRegistry,
  type Registry,
  type RunningGateway,
  type SignInConfiguration,
  startGateway,
} from '../../gateway/index.ts';
import { type RunningOwner, startOwner, trustGateway } from '../../subgraphs/owner-kit/index.ts';
import { owners } from '../../subgraphs/owners.ts';
import {
  type Area,
  feedTokens,
  openSearchOperations,
  type RunningSearch,
  type SearchConfiguration,
  startSearch,
} from '../../subgraphs/search/index.ts';
import { ask, type GraphQLAnswer } from './ask.ts';
import { freePort } from './free-port.ts';
import { dropSchemas, schemaName } from './test-database.ts';
import { publicUrl as publicUrlOfTests } from './test-tokens.ts';

/** The whole catalogue with the sample records, every part a real server on a free port. */
export interface RunningCatalogue {
  readonly folder: string;
  readonly gateway: RunningGateway;
  readonly search: RunningSearch;
  readonly owners: ReadonlyMap<string, RunningOwner>;
  /** As commands reach it while the gateway is running. */
  readonly registry: Registry;
  readonly registryDatabase: DatabaseConfiguration;
  /** How owners' servers know the tokens of the gateway. */
  readonly trusted: TrustedIssuer;
  /** Starts the gateway again, after it has been stopped; whoever does it stops that one too. */
  startGateway(): Promise<RunningGateway>;
  /** A database that is gone with the catalogue. */
  databaseOf(name: string): DatabaseConfiguration;
  ask(query: string, variables?: object): Promise<GraphQLAnswer>;
  stop(): Promise<void>;
}

/** With what search asks the gateway for tokens. */
export const searchSecret = 'the-secret-of-search-in-the-tests';

/** The graphs of a search server. @param url `http://host:port` */
export const searchAt = (url: string): GatewayConfiguration['search'] => ({
  searchUrl: `${url}/graphql`,
  relationsUrl: `${url}/relations/graphql`,
  copiesUrl: `${url}/copies/graphql`,
});

export interface CatalogueOptions
  extends Pick<GatewayConfiguration, 'isTrustedProxy' | 'protection' | 'tiles'>,
    Partial<Pick<GatewayConfiguration, 'keyRotation'>>,
    Pick<SearchConfiguration, 'mostChanges' | 'mostRecords'> {
  readonly timeout?: number;
  /** The catalogue's address, where it is not that of all tests. */
  readonly publicUrl?: string;
  /** Where the gateway listens, for partners that are started before it. */
  readonly gatewayPort?: number;
  /** Who may sign in, for a gateway whose public address is its own. */
  readonly signIn?: (publicUrl: string) => Promise<SignInConfiguration>;
  /** Parts of the city, as an import leaves them. */
  readonly areas?: readonly Area[];
  /** Puts something between an owner's server and those who ask it: answers the address at which they do. */
  readonly between?: (owner: string, url: string) => Promise<string>;
  /** Owners that run elsewhere, by the addresses of their GraphQL endpoints. */
  readonly partners?: readonly { readonly id: string; readonly url: string }[];
}

export async function startCatalogue(options: CatalogueOptions = {}): Promise<RunningCatalogue> {
  const folder = await mkdtemp(path.join(tmpdir(), 'catalogue-'));
  const schemas: string[] = [];
  const databaseOf = (name: string): DatabaseConfiguration => {
    const schema = schemaName(name);
    schemas.push(schema);
    const url = process.env.TEST_DATABASE_URL;
    return { folder: path.join(folder, name), schema, ...(url ? { url } : {}) };
  };
  const { gatewayPort = await freePort(), publicUrl = publicUrlOfTests } = options;
  const gatewayAddress = `http://127.0.0.1:${gatewayPort}`;
  const gatewayUrl = `${gatewayAddress}/graphql`;
  const issuer = options.signIn ? gatewayAddress : publicUrl;
  const common = { host: '127.0.0.1', port: 0, publicUrl, trusted: trustGateway(gatewayUrl, issuer) };
  const running = new Map<string, RunningOwner>();
  for (const subgraph of owners) {
    const { id } = subgraph.owner;
    running.set(id, await startOwner(subgraph, { ...common, database: databaseOf(id), withSamples: true }));
  }
  const { between = async (_owner: string, url: string) => url } = options;
  const ownUrls: { readonly id: string; readonly url: string }[] = [];
  for (const [id, { url }] of running) ownUrls.push({ id, url: `${await between(id, url)}/graphql` });
  const urls = [...ownUrls, ...(options.partners ?? [])];
  const searchDatabase = databaseOf('search');
  const registryDatabase = databaseOf('gateway');
  const search = await startSearch({
    ...common,
    database: searchDatabase,
    owners: urls,
    gatewayUrl,
    feedToken: feedTokens({ gatewayUrl, secret: searchSecret }),
    pollInterval: 100,
    ...(options.mostChanges === undefined ? {} : { mostChanges: options.mostChanges }),
    ...(options.mostRecords === undefined ? {} : { mostRecords: options.mostRecords }),
  });
  if (options.areas) {
    const { operations, close } = await openSearchOperations(searchDatabase);
    await operations.saveAreas({ source: 'test', areas: options.areas, removesOthers: true });
    await close();
  }
  const gatewayConfiguration: GatewayConfiguration = {
    ...common,
    ...(options.signIn ? { publicUrl: gatewayAddress, signIn: await options.signIn(gatewayAddress) } : {}),
    owners: urls,
    search: searchAt(search.url),
    port: gatewayPort,
    database: registryDatabase,
    registryInterval: 50,
    timeout: options.timeout ?? 10_000,
    tiles: options.tiles,
    // One address asks here for everybody.
    protection: { rate: null, ...options.protection },
    lookInterval: 200,
    searchSecret,
    ...(options.isTrustedProxy === undefined ? {} : { isTrustedProxy: options.isTrustedProxy }),
    ...(options.keyRotation === undefined ? {} : { keyRotation: options.keyRotation }),
    log: () => {},
  };
  const gateway = await startGateway(gatewayConfiguration);
  await search.caughtUp();
  const registry = await openRegistry(registryDatabase);
  return {
    folder,
    gateway,
    search,
    owners: running,
    registry: registry.operations,
    registryDatabase,
    databaseOf,
    startGateway: () => startGateway(gatewayConfiguration),
    trusted: common.trusted,
    ask: (query, variables) => ask(`${gateway.url}/graphql`, query, variables),
    stop: async () => {
      await registry.close();
      await gateway.stop();
      await search.stop();
      for (const owner of running.values()) await owner.stop();
      await dropSchemas(schemas);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
