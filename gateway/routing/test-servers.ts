import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { json } from 'node:stream/consumers';
import type { SubgraphRequest } from '../apollo/index.ts';
import { Participant, type ServerLimits } from './participant.ts';

/** A server whose behaviour a test chooses, with the requests that it got. */
export interface TestServer {
  readonly participant: Participant;
  readonly requests: SubgraphRequest[];
  /** The connections that were made to it. It closes none by itself. */
  readonly sockets: ReadonlySet<Socket>;
  close(): Promise<void>;
}

type Behaviour = (request: SubgraphRequest, response: ServerResponse) => object | undefined;

/** Clients are to keep connections for longer than any test takes. */
const headers = { 'content-type': 'application/json', 'keep-alive': 'timeout=600' };

type Limits = Partial<ServerLimits>;

/** Starts an owner's server on a free port. A behaviour that returns nothing answers, or keeps silent, by itself. */
export async function testServer(id: string, behaviour: Behaviour, limits: Limits = {}): Promise<TestServer> {
  const requests: SubgraphRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const request = (await json(incoming)) as SubgraphRequest;
    requests.push(request);
    const answer = behaviour(request, response);
    if (answer !== undefined) response.writeHead(200, headers).end(JSON.stringify(answer));
  });
  const sockets = new Set<Socket>();
  server.keepAliveTimeout = 0;
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    participant: new Participant({
      id,
      url: `http://127.0.0.1:${port}/graphql`,
      timeout: 5000,
      mostInFlight: 50,
      tokenFor: async () => 'token',
      ...limits,
    }),
    requests,
    sockets,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
