import { type RequestListener, request } from 'node:http';
import { json } from 'node:stream/consumers';
import type { EntryStore } from '../records/index.ts';
import { folderSocket } from '../storage/index.ts';

/** The calls of a store that may come over the socket. */
const methods = ['save', 'delete', 'prune', 'read'] as const;
type Method = (typeof methods)[number];

/** Answers calls of the store that come over the data folder's socket, which only this user can open. */
export function answerStoreCalls(store: EntryStore): RequestListener {
  return async (incoming, response) => {
    try {
      const method = incoming.url?.slice(1) as Method;
      if (!methods.includes(method)) throw new Error(`expected one of ${methods.join(', ')}, got ${incoming.url}`);
      const parameters = (await json(incoming)) as unknown[];
      const result = await (store[method] as (...parameters: unknown[]) => Promise<unknown>)(...parameters);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
    } catch (error) {
      response.writeHead(500).end((error as Error).message);
    }
  };
}

function call(folder: string, method: Method, parameters: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { socketPath: folderSocket(folder), path: `/${method}`, method: 'POST' },
      async (response) => {
        if (response.statusCode === 200) return resolve(await json(response));
        const message = (await response.toArray()).join('');
        reject(new Error(message || `the process that has ${folder} open is not ready yet`));
      },
    );
    outgoing.once('error', reject).end(JSON.stringify(parameters));
  });
}

/** The store of an owner whose data folder another process has open: that process does the work. */
export function remoteStore(folder: string): EntryStore {
  const forward =
    (method: Method) =>
    (...parameters: unknown[]): Promise<never> =>
      call(folder, method, parameters) as Promise<never>;
  return { save: forward('save'), delete: forward('delete'), prune: forward('prune'), read: forward('read') };
}
