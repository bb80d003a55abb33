import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importJWK } from 'jose';
import { type SigningKey, signViewerToken, tokenAlgorithm, type Viewer } from '../../catalogue-schema/viewer/index.ts';
import { openRegistry } from '../../gateway/index.ts';
import { type OwnerOperations, openOperations } from '../../subgraphs/owner-kit/index.ts';
import { owners as subgraphs } from '../../subgraphs/owners.ts';
import { freePort } from '../support/free-port.ts';
import { type StartedProcess, startProcess } from '../support/start-process.ts';
import { catalogueAudience, startProvider } from '../support/start-provider.ts';
import { publicUrl } from '../support/test-tokens.ts';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';
import type { Reader } from './reader.ts';
import { type SmallDisk, smallDisk } from './small-disk.ts';
import { ToldClock } from './told-clock.ts';

/** One of the catalogue's servers, as a process of its own. */
export interface Server {
  /** Where it is reached past all proxies, `/graphql` included. */
  readonly url: string;
  /** The lines of its log so far, of all its processes. */
  readonly log: readonly string[];
  kill(): Promise<void>;
  /** Starts it again after `kill`. */
  start(): Promise<void>;
  /** Sets its clock so many milliseconds off; 0 sets it right. */
  shiftClock(milliseconds: number): Promise<void>;
}

export interface FaultyOwner extends Server {
  readonly id: string;
  /** Between it and those who ask it. */
  readonly proxy: FaultProxy;
  readonly operations: OwnerOperations;
  /** Where its database is, if it can be made full. */
  readonly disk: SmallDisk | undefined;
}

/** The whole catalogue, every server a process that can be killed and every owner behind a proxy. */
export interface FaultyCatalogue {
  readonly owners: readonly FaultyOwner[];
  readonly search: Server;
  readonly gateway: Server;
  /** How often the gateway had no copies so far because search was too slow, or was left alone. */
  lateCopies(): Promise<number>;
  /** What times are worth that search tells. */
  readonly clock: ToldClock;
  /** Somebody of each owner, with a token that outlives all jumps of clocks. */
  readonly readers: readonly Reader[];
  /** A token of the gateway for a server, in the name of somebody who sees every record. */
  token(audience: string): Promise<string>;
  stop(): Promise<void>;
}

const secret = 'the-secret-of-search-among-the-faults';
const lateCopies =
  /^catalogue_subgraph_(?:errors_total\{subgraph="copies",code="OWNER_TIMEOUT"|calls_refused_total\{subgraph="copies",reason="open")\} (\d+)$/gm;
/** Seconds. */
const daySeconds = 86_400;
const preload = path.join(import.meta.dirname, 'server-preload.js');

/** @param databaseUrl the PostgreSQL server of all; without one, each has an embedded database */
export async function startFaultyCatalogue(databaseUrl?: string): Promise<FaultyCatalogue> {
  const folder = await mkdtemp(path.join(tmpdir(), 'faults-'));
  const ids = subgraphs.map(({ owner }) => owner.id);
  const names = ['gateway', ...ids, 'search'];
  const ports = new Map<string, number>();
  for (const name of names) ports.set(name, await freePort());
  const portOf = (name: string): number => ports.get(name) as number;
  const metricsPort = await freePort();
  const provider = await startProvider({ claims: Object.fromEntries(ids.map((id) => [id, { owners: [id] }])) });
  provider.lifetime = daySeconds;
  const clock = new ToldClock();
  const proxies = new Map<string, FaultProxy>();
  const disks = new Map<string, SmallDisk>();
  for (const id of ids) {
    proxies.set(id, await startFaultProxy(portOf(id)));
    const owned = path.join(folder, id);
    await mkdir(owned);
    const disk = databaseUrl === undefined ? await smallDisk(owned) : undefined;
    if (disk !== undefined) disks.set(id, disk);
  }
  const common = {
    DATA_DIR: folder,
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    PUBLIC_URL: publicUrl,
    OIDC_ISSUER: provider.issuer,
    OIDC_AUDIENCE: catalogueAudience,
    OIDC_ORGANISATIONS_CLAIM: 'owners',
    SESSION_SECRET: 'a-secret-of-sessions-among-the-faults',
    RATE_LIMIT: 'false',
    SAMPLE_RECORDS: 'false',
    SEARCH_CLIENT_SECRET: secret,
    STOP_DELAY: '0',
    PORT: String(portOf('gateway')),
    ...Object.fromEntries([...ids, 'search'].map((name) => [`PORT_${name.toUpperCase()}`, String(portOf(name))])),
  };
  const behindProxies = Object.fromEntries(
    [...proxies].map(([id, { url }]) => [`SUBGRAPH_URL_${id.toUpperCase()}`, `${url}/graphql`]),
  );

  const startServer = async (name: string): Promise<Server & { stop(): Promise<void> }> => {
    const clockFile = path.join(folder, `clock-${name}`);
    await writeFile(clockFile, '0');
    const log: string[] = [];
    let running: StartedProcess | undefined;
    const start = async (): Promise<void> => {
      running = await startProcess(name === 'gateway' ? ['gateway'] : ['subgraph', name], {
        ...common,
        ...(ids.includes(name) ? {} : behindProxies),
        ...(name === 'gateway' ? { METRICS_PORT: String(metricsPort) } : {}),
        NODE_OPTIONS: `--import ${preload}`,
        CLOCK_FILE: clockFile,
      });
    };
    const end = async (signal: NodeJS.Signals): Promise<void> => {
      running?.process.kill(signal);
      await running?.ended;
      log.push(...(running?.log ?? []));
      running = undefined;
    };
    await start();
    return {
      url: `http://127.0.0.1:${portOf(name)}/graphql`,
      get log() {
        return [...log, ...(running?.log ?? [])];
      },
      start,
      kill: () => end('SIGKILL'),
      stop: () => end('SIGINT'),
      shiftClock: async (milliseconds) => {
        if (name === 'search') clock.shift(milliseconds);
        await writeFile(clockFile, String(milliseconds));
        running?.process.kill('SIGUSR2');
      },
    };
  };

  const databaseOf = (name: string) => ({
    folder: path.join(folder, name),
    schema: name,
    ...(databaseUrl === undefined ? {} : { url: databaseUrl }),
  });
  const [gateway, search, ...ownServers] = await Promise.all(['gateway', 'search', ...ids].map(startServer));
  if (gateway === undefined || search === undefined) throw new Error('expected a gateway and a search server');
  const opened = await Promise.all(
    subgraphs.map((subgraph) => openOperations(subgraph, databaseOf(subgraph.owner.id))),
  );
  const owners = ids.map((id, place): FaultyOwner => {
    const server = ownServers[place] as Server;
    return Object.assign(Object.create(null, Object.getOwnPropertyDescriptors(server)), {
      id,
      proxy: proxies.get(id),
      operations: opened[place]?.operations,
      disk: disks.get(id),
    });
  });
  const registry = await openRegistry(databaseOf('gateway'));
  const [stored] = await registry.operations.signingKeys();
  await registry.close();
  if (stored === undefined) throw new Error('expected a key of the gateway, got none');
  const key: SigningKey = {
    id: stored.id,
    privateKey: (await importJWK(stored.privateJwk, tokenAlgorithm)) as SigningKey['privateKey'],
  };
  const everybody: Viewer = {
    subject: 'checker',
    isInternal: true,
    memberships: ids.map((owner) => ({ owner, roles: [] })),
  };
  const readers = await Promise.all(ids.map(async (owner) => ({ owner, token: await provider.tokenFor(owner) })));
  return {
    owners,
    search,
    gateway,
    lateCopies: async () => {
      const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
      return [...metrics.matchAll(lateCopies)].reduce((sum, [, count]) => sum + Number(count), 0);
    },
    clock,
    readers,
    token: (audience) => signViewerToken(everybody, ['records', 'feed'], key, { issuer: publicUrl, audience }),
    stop: async () => {
      for (const { close } of opened) await close();
      await Promise.all([gateway, search, ...ownServers].map((server) => server.stop()));
      for (const proxy of proxies.values()) await proxy.stop();
      await provider.stop();
      for (const disk of disks.values()) await disk.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
