import path from 'node:path';
import { readWhole, StartError } from '../catalogue-schema/index.ts';
import { trustedAddresses } from '../catalogue-schema/telemetry/index.ts';
import type { DatabaseConfiguration } from './owner-kit/index.ts';

/** The base map of the search page: square tiles in Web Mercator. */
interface TilesConfiguration {
  /** An address with `{z}`, `{x}` and `{y}`. */
  readonly template: string;
  readonly attribution: string;
  /** Whether the gateway fetches them in the readers' place. */
  readonly isProxied: boolean;
}

/** How one installation runs, read from the environment. `README.md` lists the variables. */
export interface Configuration {
  /** Where the gateway listens. */
  readonly host: string;
  /** Where the subgraphs listen. */
  readonly subgraphHost: string;
  /** The gateway's port. Subgraphs follow it, in the order of `names`. */
  readonly port: number;
  readonly publicUrl: string;
  /** Where the subgraphs reach the gateway, `/graphql` included. */
  readonly gatewayUrl: string;
  /** With what search proves to the gateway that it may read the feeds, where something is said. */
  readonly searchSecret: string | undefined;
  /** Days after which the gateway signs with a new key. */
  readonly keyDays: number;
  /** Where the search page's texts are, if not the placeholders. */
  readonly textsFolder: string | undefined;
  /** The base map of the search page's maps, if there is one. */
  readonly tiles: TilesConfiguration | undefined;
  /** Milliseconds that a subgraph has for an answer to the gateway. */
  readonly timeout: number;
  /** The same for those subgraphs that have a time of their own. */
  readonly timeouts: Readonly<Record<string, number>>;
  /** Requests of the gateway to one subgraph at the same time. */
  readonly mostInFlight: number;
  /** Milliseconds that an import may take, scheduled or not. */
  readonly importTimeout: number;
  readonly withSamples: boolean;
  /** Where the metrics are of a process that runs the gateway, or only a subgraph; null where they are nowhere. */
  metricsOf(server: string): { readonly host: string; readonly port: number } | null;
  /** The level from which on something is logged. */
  readonly logLevel: string | undefined;
  /** Whether whoever is at an address may name requests and clients: the proxies in front of the gateway. */
  readonly isTrustedProxy: (address: string) => boolean;
  /** Milliseconds after SIGTERM in which requests are still taken while the servers say that they are not ready. */
  readonly stopDelay: number;
  portOf(subgraph: string): number;
  /** Where others reach a subgraph, `/graphql` included. */
  urlOf(subgraph: string): string;
  /** The database of a subgraph, or of the `gateway`. */
  databaseOf(subgraph: string): DatabaseConfiguration;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** An address as a message may show it: without user, password and parameters. */
function withoutSecrets(text: string): string {
  const { protocol, host, pathname } = URL.canParse(text) ? new URL(text) : { protocol: '', host: '', pathname: '' };
  return host === '' ? `${/^[a-z][a-z0-9+.-]*:/i.exec(text)?.[0] ?? ''}…` : `${protocol}//${host}${pathname}`;
}

function readUrl(name: string, text: string | undefined, otherwise: string, schemes: readonly string[]): string {
  if (text === undefined || text === '') return otherwise;
  if (URL.canParse(text) && schemes.includes(new URL(text).protocol)) return text;
  throw new StartError(`${name}: expected an address with ${schemes.join(' or ')}, got "${withoutSecrets(text)}"`);
}

function readTiles({
  MAP_TILES_URL,
  MAP_TILES_ATTRIBUTION,
  MAP_TILES_PROXY,
}: Environment): TilesConfiguration | undefined {
  const template = readUrl('MAP_TILES_URL', MAP_TILES_URL, '', ['http:', 'https:']);
  if (template === '') return undefined;
  const { host, username, pathname, search } = new URL(template);
  const isComplete = ['z', 'x', 'y'].every((part) => decodeURI(pathname + search).includes(`{${part}}`));
  if (!isComplete || username !== '') {
    const got = withoutSecrets(template);
    throw new StartError(`MAP_TILES_URL: expected {z}, {x} and {y} after the host and no user, got "${got}"`);
  }
  return { template, attribution: MAP_TILES_ATTRIBUTION || `© ${host}`, isProxied: MAP_TILES_PROXY === 'true' };
}

/** Characters of a secret, at the least: it is for a machine, and not to be guessed. */
const shortestSecret = 32;

function readSecret(name: string, text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (text.length >= shortestSecret) return text;
  throw new StartError(`${name}: expected at least ${shortestSecret} characters, got ${text.length}`);
}

/** Where this machine reaches a server that listens on `host`, which may stand for all of its addresses. */
function reachedAt(host: string): string {
  return ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
}

/** The name of a variable that is about one subgraph, as `SUBGRAPH_URL_LECOS`. */
export function variableOf(prefix: string, subgraph: string): string {
  return `${prefix}_${subgraph.toUpperCase().replace(/-/g, '_')}`;
}

/**
 * Reads the configuration.
 *
 * @param names the subgraphs in the order of their ports
 * @throws StartError where a variable cannot be read
 */
export function readConfiguration(environment: Environment, names: readonly string[]): Configuration {
  const port = readWhole('PORT', environment.PORT, 4000, 65_000);
  const host = environment.HOST || '127.0.0.1';
  const dataFolder = path.resolve(environment.DATA_DIR || 'data');
  const portOf = (subgraph: string): number => {
    const name = variableOf('PORT', subgraph);
    return readWhole(name, environment[name], port + 1 + names.indexOf(subgraph), 65_535);
  };
  return {
    host,
    subgraphHost: environment.SUBGRAPH_HOST || '127.0.0.1',
    port,
    publicUrl: readUrl('PUBLIC_URL', environment.PUBLIC_URL, `http://localhost:${port}`, ['http:', 'https:']),
    gatewayUrl: readUrl('GATEWAY_URL', environment.GATEWAY_URL, `http://${reachedAt(host)}:${port}/graphql`, [
      'http:',
      'https:',
    ]),
    searchSecret: readSecret('SEARCH_CLIENT_SECRET', environment.SEARCH_CLIENT_SECRET),
    keyDays: readWhole('SIGNING_KEY_DAYS', environment.SIGNING_KEY_DAYS, 90, 3650),
    textsFolder: environment.TEXTS_DIR ? path.resolve(environment.TEXTS_DIR) : undefined,
    tiles: readTiles(environment),
    timeout: readWhole('SUBGRAPH_TIMEOUT', environment.SUBGRAPH_TIMEOUT, 2000, 600_000),
    timeouts: Object.fromEntries(
      names.flatMap((subgraph) => {
        const name = variableOf('SUBGRAPH_TIMEOUT', subgraph);
        if (subgraph === 'hosted' && environment[name]) {
          const why = 'hosted owners are partners, who all have SUBGRAPH_TIMEOUT';
          throw new StartError(`${name}: expected nothing, because ${why}, got "${environment[name]}"`);
        }
        return environment[name] ? [[subgraph, readWhole(name, environment[name], 0, 600_000)]] : [];
      }),
    ),
    mostInFlight: readWhole('SUBGRAPH_IN_FLIGHT', environment.SUBGRAPH_IN_FLIGHT, 50, 10_000),
    importTimeout: readWhole('IMPORT_TIMEOUT', environment.IMPORT_TIMEOUT, 3_600_000, 86_400_000),
    withSamples: environment.SAMPLE_RECORDS !== 'false',
    logLevel: environment.LOG_LEVEL,
    isTrustedProxy: trustedAddresses('TRUSTED_PROXIES', environment.TRUSTED_PROXIES ?? ''),
    stopDelay: readWhole('STOP_DELAY', environment.STOP_DELAY, 1000, 600_000, 0),
    portOf,
    metricsOf: (server) => {
      const { METRICS_HOST, METRICS_PORT } = environment;
      if (METRICS_PORT === 'off') return null;
      const otherwise = (server === 'gateway' ? port : portOf(server)) + 100;
      return {
        host: METRICS_HOST || '127.0.0.1',
        port: readWhole('METRICS_PORT', METRICS_PORT, otherwise, 65_535),
      };
    },
    urlOf: (subgraph) => {
      const name = variableOf('SUBGRAPH_URL', subgraph);
      return readUrl(name, environment[name], `http://127.0.0.1:${portOf(subgraph)}/graphql`, ['http:', 'https:']);
    },
    databaseOf: (subgraph) => {
      const name = variableOf('DATABASE_URL', subgraph);
      const chosen = environment[name] ? name : 'DATABASE_URL';
      const url = readUrl(chosen, environment[chosen], '', ['postgres:', 'postgresql:']);
      return { ...(url ? { url } : {}), folder: path.join(dataFolder, subgraph), schema: subgraph.replace(/-/g, '_') };
    },
  };
}
