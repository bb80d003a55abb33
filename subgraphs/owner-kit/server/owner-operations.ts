import { type IncomingMessage, type RequestListener, request } from 'node:http';
import { json, text } from 'node:stream/consumers';
import { StartError } from '../../../catalogue-schema/index.ts';
import { type EntryStore, entryStore } from '../records/index.ts';
import type { OwnerSubgraph } from '../schema/index.ts';
import { type Database, type DatabaseConfiguration, folderSocket, isFolderInUse } from '../storage/index.ts';
import { openOwnerDatabase } from './open-owner-database.ts';

/** What commands do to an owner's data. */
export interface OwnerOperations extends EntryStore {
  /** Reads a file into the tables of the owner's extension; answers what was read. */
  importExtension(format: string, parameters: Readonly<Record<string, string>>): Promise<object>;
}

type Method = keyof OwnerOperations;
const methods: readonly Method[] = ['save', 'delete', 'prune', 'read', 'importExtension'];

/** The operations on a database that this process has open. */
export function localOperations({ owner, extension }: OwnerSubgraph, database: Database): OwnerOperations {
  return {
    ...entryStore(database),
    importExtension: async (format, parameters) => {
      const read = extension.importers?.[format];
      if (read !== undefined) return read(database, parameters);
      const known = ['ckan', 'jsonl', ...Object.keys(extension.importers ?? {})].join(', ');
      throw new StartError(`from: expected one of ${known} for the owner "${owner.id}", got "${format}"`);
    },
  };
}

/** Answers operations that come over the data folder's socket, which only this user can open. */
export function answerOperations(operations: OwnerOperations): RequestListener {
  return async (incoming, response) => {
    try {
      const method = methods.find((name) => incoming.url === `/${name}`);
      if (method === undefined) throw new Error(`expected one of ${methods.join(', ')}, got ${incoming.url}`);
      const parameters = (await json(incoming)) as unknown[];
      const result = await (operations[method] as (...parameters: unknown[]) => Promise<unknown>)(...parameters);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
    } catch (error) {
      response.writeHead(500).end((error as Error).message);
    }
  };
}

async function readResult(response: IncomingMessage, folder: string): Promise<unknown> {
  if (response.statusCode === 200) return json(response);
  throw new StartError((await text(response)) || `the process that has ${folder} open is not ready yet`);
}

function call(folder: string, method: Method, parameters: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const options = { socketPath: folderSocket(folder), path: `/${method}`, method: 'POST' };
    const outgoing = request(options, (response) => void readResult(response, folder).then(resolve, reject));
    outgoing.once('error', reject).end(JSON.stringify(parameters));
  });
}

/** The operations on a data folder that another process has open: that process does the work. */
function remoteOperations(folder: string): OwnerOperations {
  const remote = methods.map((method) => [method, (...parameters: unknown[]) => call(folder, method, parameters)]);
  return Object.fromEntries(remote) as OwnerOperations;
}

export interface OpenOperations {
  readonly operations: OwnerOperations;
  close(): Promise<void>;
}

/** Opens an owner's data for a command, whether or not the owner's subgraph is running. */
export async function openOperations(
  subgraph: OwnerSubgraph,
  configuration: DatabaseConfiguration,
): Promise<OpenOperations> {
  const { url, folder } = configuration;
  if (url === undefined && (await isFolderInUse(folder))) {
    return { operations: remoteOperations(folder), close: async () => {} };
  }
  const database = await openOwnerDatabase(subgraph, configuration);
  return { operations: localOperations(subgraph, database), close: () => database.close() };
}
