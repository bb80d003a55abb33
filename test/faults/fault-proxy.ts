import { Agent, createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** A request on its way to an owner. */
export interface Passing {
  /** Its body. */
  readonly asked: string;
  readonly response: ServerResponse;
  /** What the owner answers. @throws where it does not */
  forward(): Promise<Answer>;
}

/** What happens to a request in place of being passed on. */
export type Fault = (passing: Passing) => unknown;

export interface FaultProxy {
  /** `http://127.0.0.1:port`, always the same. */
  readonly url: string;
  /** Called with the body of each request before anything else happens to it. */
  onRequest: (asked: string) => void;
  /** What happens to requests from now on; they are passed on where nothing is said. What hangs is broken off. */
  behave(fault?: Fault): void;
  /** Takes no connections until `accept`, and breaks off those that there are. */
  refuse(): Promise<void>;
  accept(): Promise<void>;
  stop(): Promise<void>;
}

const host = '127.0.0.1';

export function answer(response: ServerResponse, { status, text: body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
}

/** Stands between an owner and those who ask it, at an address of its own. */
export async function startFaultProxy(ownerPort: number): Promise<FaultProxy> {
  const agent = new Agent({ keepAlive: true });
  let fault: Fault | undefined;
  let port = 0;
  const proxy = { onRequest: (_: string): void => {} };

  const forward = ({ url = '/', method = 'POST', headers }: IncomingMessage, asked: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { authorization } = headers;
      const sent = { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) };
      const outgoing = request({ agent, host, port: ownerPort, path: url, method, headers: sent }, (incoming) => {
        text(incoming).then((body) => resolve({ status: incoming.statusCode ?? 0, text: body }), reject);
      });
      outgoing.once('error', reject).end(asked);
    });

  const server: Server = createServer(async (incoming, response) => {
    const asked = await text(incoming).catch(() => undefined);
    if (asked === undefined) return;
    proxy.onRequest(asked);
    try {
      if (fault === undefined) answer(response, await forward(incoming, asked));
      else await fault({ asked, response, forward: () => forward(incoming, asked) });
    } catch {
      // The owner's connection broke, and so does this one.
      response.destroy();
    }
  });
  const listen = (): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject).listen(port, host, () => {
        server.off('error', reject);
        port = (server.address() as AddressInfo).port;
        resolve();
      });
    });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await listen();
  return Object.assign(proxy, {
    url: `http://${host}:${port}`,
    behave: (next?: Fault) => {
      fault = next;
      server.closeAllConnections();
    },
    refuse: close,
    accept: listen,
    stop: async () => {
      await close();
      agent.destroy();
    },
  });
}
