import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { collectDefaultMetrics, register } from 'prom-client';
import { StartError } from '../start-error.ts';
import { metricsText, metricsType } from './metrics.ts';

/** A server of metrics, and how to close it. */
export interface MetricsServer {
  /** `http://host:port/metrics` */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Serves this process' metrics at `/metrics` of a port of their own, since they count records that not everybody may
 * know of.
 *
 * @throws StartError where the port is in use
 */
export async function serveMetrics(host: string, port: number): Promise<MetricsServer> {
  if (register.getSingleMetric('process_cpu_seconds_total') === undefined) collectDefaultMetrics();
  const server = createServer(async (request, response) => {
    const isAsked = request.method === 'GET' && /^\/metrics(\?|$)/.test(request.url ?? '');
    if (!isAsked) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': metricsType }).end(await metricsText());
  });
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new StartError(`metrics: ${code === 'EADDRINUSE' ? `port ${port} is in use` : message}`);
  }
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${taken}/metrics`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
