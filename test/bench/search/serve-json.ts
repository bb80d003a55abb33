import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** Answers every request with JSON on a free port of this machine. */
export async function serveJson(answer: (url: URL, body: () => Promise<unknown>) => Promise<unknown>): Promise<string> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    answer(new URL(request.url ?? '/', 'http://localhost'), () => json(request)).then(
      (value) => response.end(JSON.stringify(value ?? null)),
      (error) => response.writeHead(500).end(JSON.stringify({ errors: [{ message: (error as Error).message }] })),
    );
  });
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
