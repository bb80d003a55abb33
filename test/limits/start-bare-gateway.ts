import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type GatewayConfiguration, startGateway } from '../../gateway/index.ts';
import { searchAt } from '../support/index.ts';

export interface BareGateway {
  /** The address of GraphQL. */
  readonly url: string;
  /** The address of everything. */
  readonly base: string;
  post(body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  stop(): Promise<void>;
}

/** A gateway of which nobody else is up: what it refuses and says about itself needs no owner. */
export async function startBareGateway(configuration: Partial<GatewayConfiguration> = {}): Promise<BareGateway> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bare-gateway-'));
  const gateway = await startGateway({
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'http://catalogue.example',
    owners: [],
    search: searchAt('http://127.0.0.1:9'),
    database: { folder, schema: 'gateway' },
    timeout: 5000,
    log: () => {},
    ...configuration,
  });
  const url = `${gateway.url}/graphql`;
  return {
    url,
    base: gateway.url,
    post: (body, headers = {}) =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    stop: async () => {
      await gateway.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
