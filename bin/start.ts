import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../catalogue-schema/index.ts';
import { announceEnd, serveMetrics, setLogLevel, startTracing } from '../catalogue-schema/telemetry/index.ts';
import { type Protection, readProtection, readSignIn, startGateway } from '../gateway/index.ts';
import {
  type Configuration,
  owners,
  type RunningServer,
  readConfiguration,
  startSubgraph,
  subgraphNames,
} from '../subgraphs/index.ts';

function startCatalogueGateway(configuration: Configuration, protection: Protection): Promise<RunningServer> {
  const { keyDays, urlOf, databaseOf } = configuration;
  const searchUrl = urlOf('search');
  return startGateway({
    ...configuration,
    signIn: readSignIn(process.env),
    keyRotation: { days: keyDays },
    protection,
    database: databaseOf('gateway'),
    owners: owners.map(({ owner }) => ({ id: owner.id, url: urlOf(owner.id) })),
    search: {
      searchUrl,
      relationsUrl: new URL('/relations/graphql', searchUrl).href,
      copiesUrl: new URL('/copies/graphql', searchUrl).href,
    },
  });
}

/** Names of the servers that the words behind `start` ask for. */
function chosenServers([what, name, ...rest]: readonly string[]): readonly string[] {
  if (what === undefined) return [...subgraphNames, 'gateway'];
  if (what === 'gateway' && name === undefined) return ['gateway'];
  if (what === 'subgraph' && name !== undefined && subgraphNames.includes(name) && rest.length === 0) return [name];
  const got = ['start', what, name, ...rest].filter((word) => word !== undefined).join(' ');
  throw new StartError(
    `expected "start", "start gateway" or "start subgraph ${subgraphNames.join('|')}", got "${got}"`,
  );
}

type Say = (line: string) => void;

interface StartedServer extends RunningServer {
  readonly name: string;
  /** Of its graph. */
  readonly address: string;
}

/** Where everything is that was started: the graphs by name, and the gateway's pages. */
export interface StartedAddresses {
  readonly graphs: Readonly<Record<string, string>>;
  readonly graphiql?: string;
  readonly searchPage?: string;
}

interface Started {
  readonly servers: readonly StartedServer[];
  stop(): Promise<void>;
}

async function stopAll(servers: readonly RunningServer[]): Promise<void> {
  for (const server of [...servers].reverse()) await server.stop();
}

/** Starts the servers one after the other, until all are up or the signal says that no more are wanted. */
async function startAll(
  names: readonly string[],
  configuration: Configuration,
  protection: Protection,
  stopping: AbortSignal,
  say: Say,
): Promise<Started> {
  const running: StartedServer[] = [];
  try {
    for (const name of names) {
      if (stopping.aborted) break;
      const server = await (name === 'gateway'
        ? startCatalogueGateway(configuration, protection)
        : startSubgraph(name, configuration));
      const address = `${server.url}${name === 'hosted' ? '/OWNER' : ''}/graphql`;
      running.push({ ...server, name, address, stop: () => server.stop() });
      say(`${name.padEnd(18)}${address}`);
    }
    const metrics = configuration.metricsOf(names.at(-1) as string);
    const served = metrics === null || stopping.aborted ? [] : [await serveMetrics(metrics.host, metrics.port)];
    return { servers: running, stop: () => stopAll([...served, ...running]) };
  } catch (error) {
    await stopAll(running);
    throw error;
  }
}

/** Milliseconds in which a further signal is the same Ctrl-C: the terminal sends it to npm too, which passes it on. */
const sameSignal = 500;

/** Search and gateway in one process need no secret from outside: nobody else has to know it. */
function withSearchSecret(configuration: Configuration, names: readonly string[]): Configuration {
  const isNeeded = configuration.searchSecret === undefined && names.includes('search') && names.includes('gateway');
  return isNeeded ? { ...configuration, searchSecret: randomBytes(32).toString('base64url') } : configuration;
}

/**
 * Starts the servers that the words behind `start` ask for, and stops them on Ctrl-C or SIGTERM.
 *
 * @param say tells people what happens meanwhile
 * @returns undefined where it was stopped before all were up
 * @throws StartError
 */
export async function start(words: readonly string[], say: Say): Promise<StartedAddresses | undefined> {
  const names = chosenServers(words);
  const protection = readProtection(process.env);
  const configuration = withSearchSecret(readConfiguration(process.env, subgraphNames), names);
  setLogLevel(configuration.logLevel);
  const serviceName = names.length === 1 ? `catalogue-${names[0]}` : 'catalogue';
  const stopTracing = await startTracing(serviceName, process.env);
  const stopping = new AbortController();
  const starting = startAll(names, configuration, protection, stopping.signal, say);
  let stoppingSince = 0;
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (stopping.signal.aborted) {
      if (Date.now() - stoppingSince > sameSignal) process.exit(1);
      return;
    }
    stopping.abort();
    stoppingSince = Date.now();
    announceEnd();
    say('stopping …');
    const started = await starting;
    // Nobody who presses Ctrl-C waits for a load balancer.
    if (signal === 'SIGTERM' && started.servers.length > 0) await sleep(configuration.stopDelay);
    await started.stop();
    await stopTracing();
    process.exit(0);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const { servers } = await starting;
  if (stopping.signal.aborted) return undefined;
  const graphs = Object.fromEntries(servers.map(({ name, address }) => [name, address]));
  const gateway = servers.find(({ name }) => name === 'gateway');
  if (gateway === undefined) return { graphs };
  const searchPage = `${gateway.url}/`;
  const graphiql = protection.hasGraphiql ? `${gateway.url}/graphiql` : undefined;
  if (graphiql) say(`${'GraphiQL'.padEnd(18)}${graphiql}`);
  say(`${'search page'.padEnd(18)}${searchPage}`);
  return { graphs, ...(graphiql ? { graphiql } : {}), searchPage };
}
