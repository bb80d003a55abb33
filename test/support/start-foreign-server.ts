import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One pixel, which is as good a tile as any. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export interface ForeignServer {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  /** What it was asked for, in order. */
  readonly asked: string[];
  stop(): Promise<void>;
}

/** Somebody else's server, on a free port where none is named. */
export async function startForeignServer(answer: RequestListener, wantedPort = 0): Promise<ForeignServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(wantedPort, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
