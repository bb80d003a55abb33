import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ask, type GraphQLAnswer, type StartedProcess, startProcess } from '../support/index.ts';
import { productPort } from '../support/start-product.ts';

/** Parts of a catalogue with one owner, each a process of its own. */
export const parts = ['gateway', 'stadt', 'search'] as const;
export type Part = (typeof parts)[number];

export interface Parts {
  /** `http://host:port` */
  urlOf(part: Part): string;
  /** Starts a part and waits until it says that it is ready. */
  start(part: Part): Promise<StartedProcess>;
  running: ReadonlyMap<Part, StartedProcess>;
  /** Ends a part as Ctrl-C does. */
  stop(part: Part): Promise<void>;
  ask(query: string, variables?: object): Promise<GraphQLAnswer>;
  /** Ends what is running and removes its data. */
  end(): Promise<void>;
}

/** @param variables more of the environment of each part, as where its database is */
export async function prepareParts(variables: (part: Part) => Readonly<Record<string, string>>): Promise<Parts> {
  const folder = await mkdtemp(path.join(tmpdir(), 'parts-'));
  const port = productPort();
  const ports: Readonly<Record<Part, number>> = { gateway: port, stadt: port + 1, search: port + 2 };
  const addresses = Object.fromEntries(
    ['stadt', 'search', 'stadtwerke', 'verkehrsbetriebe', 'wasserwerke', 'lecos', 'hosted'].map((name) => [
      `SUBGRAPH_URL_${name.toUpperCase()}`,
      `http://127.0.0.1:${(ports as Record<string, number>)[name] ?? 9}/graphql`,
    ]),
  );
  const common = {
    ...addresses,
    DATA_DIR: folder,
    PORT: String(port),
    PORT_STADT: String(ports.stadt),
    PORT_SEARCH: String(ports.search),
    RATE_LIMIT: 'false',
    SEARCH_CLIENT_SECRET: 'the-secret-of-search-in-the-tests',
    SUBGRAPH_TIMEOUT: '5000',
  };
  const running = new Map<Part, StartedProcess>();
  const stop = async (part: Part): Promise<void> => {
    await running.get(part)?.stop();
    running.delete(part);
  };
  return {
    running,
    urlOf: (part) => `http://127.0.0.1:${ports[part]}`,
    start: async (part) => {
      const words = part === 'gateway' ? ['gateway'] : ['subgraph', part];
      const started = await startProcess(words, { ...common, ...variables(part) });
      running.set(part, started);
      return started;
    },
    stop,
    ask: (query, given) => ask(`http://127.0.0.1:${port}/graphql`, query, given),
    end: async () => {
      for (const part of [...running.keys()]) await stop(part);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
