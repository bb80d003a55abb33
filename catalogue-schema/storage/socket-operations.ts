import { type IncomingMessage, type RequestListener, request } from 'node:http';
import { json, text } from 'node:stream/consumers';
import { StartError } from '../start-error.ts';
import { folderSocket, isFolderInUse } from './folder-lock.ts';
import type { Database, DatabaseConfiguration } from './open-database.ts';

export interface OpenOperations<Operations> {
  readonly operations: Operations;
  close(): Promise<void>;
}

/** Operations on a subgraph's data that a command can ask for, also of the process that has the data folder open. */
export interface SocketOperations<Operations> {
  /** Answers operations that come over the data folder's socket, which only this user can open. */
  answer(operations: Operations): RequestListener;
  /** Opens a subgraph's data for a command, whether or not the subgraph is running. */
  open(configuration: DatabaseConfiguration, local: LocalOperations<Operations>): Promise<OpenOperations<Operations>>;
}

/** How this process does the operations itself, where no other one has the data. */
export interface LocalOperations<Operations> {
  openDatabase(configuration: DatabaseConfiguration): Promise<Database>;
  operationsOn(database: Database): Operations;
}

async function readResult(response: IncomingMessage, folder: string): Promise<unknown> {
  if (response.statusCode === 200) return json(response);
  throw new StartError((await text(response)) || `the process that has ${folder} open is not ready yet`);
}

function call(folder: string, method: string, parameters: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error): void => {
      const isOurs = error instanceof StartError;
      reject(isOurs ? error : new StartError(`the process that has ${folder} open did not answer: ${error.message}`));
    };
    // A connection of its own: one that is kept is closed by the other side while a command computes for long.
    const options = { socketPath: folderSocket(folder), path: `/${method}`, method: 'POST', agent: false };
    const outgoing = request(options, (response) => void readResult(response, folder).then(resolve, failed));
    outgoing.on('error', failed).end(JSON.stringify(parameters));
  });
}

/**
 * Carries operations over the socket of a data folder, because one process at a time uses an embedded database: where
 * another process has the folder open, that process does the work.
 *
 * @param methods the names of all operations: functions whose parameters and answers JSON can hold; over the socket they
 * throw StartError, also where the other process ends without an answer
 */
export function socketOperations<Operations extends object>(
  methods: readonly (keyof Operations & string)[],
): SocketOperations<Operations> {
  const remote = (folder: string): Operations =>
    Object.fromEntries(
      methods.map((method) => [method, (...parameters: unknown[]) => call(folder, method, parameters)]),
    ) as Operations;
  return {
    answer: (operations) => async (incoming, response) => {
      try {
        const method = methods.find((name) => incoming.url === `/${name}`);
        if (method === undefined) throw new Error(`expected one of ${methods.join(', ')}, got ${incoming.url}`);
        const parameters = (await json(incoming)) as unknown[];
        const result = await (operations[method] as (...parameters: unknown[]) => Promise<unknown>)(...parameters);
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result ?? null));
      } catch (error) {
        response.writeHead(500).end((error as Error).message);
      }
    },
    open: async (configuration, { openDatabase, operationsOn }) => {
      const { url, folder } = configuration;
      if (url === undefined && (await isFolderInUse(folder))) {
        return { operations: remote(folder), close: async () => {} };
      }
      const database = await openDatabase(configuration);
      return { operations: operationsOn(database), close: () => database.close() };
    },
  };
}
