import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import knexModule from 'knex';
import { trustGateway } from '../../subgraphs/owner-kit/index.ts';
import { stadt } from '../../subgraphs/stadt/index.ts';
import { freePort, publicUrl, type StartedProcess, startProcess, startTestOwner, waitUntil } from '../support/index.ts';

const server = process.env.TEST_DATABASE_URL;
const body = JSON.stringify({ query: '{ dataset(id: "stadt/dataset/verkehrszaehlung") { id title } }' });

function send(port: number, url: string, content?: string): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const method = content === undefined ? 'GET' : 'POST';
    const outgoing = request({ host: '127.0.0.1', port, path: url, method, headers, agent: false }, (response) =>
      text(response).then((answer) => resolve({ status: response.statusCode, text: answer }), reject),
    );
    outgoing.once('error', reject).end(content);
  });
}

/** As load balancers do: asks everybody in turn who said to be ready, and somebody else only where nobody listens. */
class RoundRobin {
  readonly #ports: readonly number[];
  readonly #ready: Set<number>;
  #turn = 0;

  constructor(ports: readonly number[]) {
    this.#ports = ports;
    this.#ready = new Set(ports);
  }

  async look(): Promise<void> {
    for (const port of this.#ports) {
      const isReady = await send(port, '/health/ready').then(
        ({ status }) => status === 200,
        () => false,
      );
      if (isReady) this.#ready.add(port);
      else this.#ready.delete(port);
    }
  }

  async ask(): Promise<{ status: number | undefined; text: string }> {
    for (let attempt = 1; ; attempt += 1) {
      const ready = this.#ports.filter((port) => this.#ready.has(port));
      this.#turn += 1;
      const port = ready[this.#turn % ready.length] ?? (this.#ports[0] as number);
      try {
        return await send(port, '/graphql', body);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ECONNREFUSED' || attempt === 10) throw error;
      }
    }
  }
}

(server ? test : test.skip)('restarting two gateways one after the other loses no request', async () => {
  const name = `rolling_${process.pid}_${Date.now()}`;
  const knex = knexModule({ client: 'pg', connection: server as string });
  await knex.raw('create database ??', [name]);
  const folder = await mkdtemp(path.join(tmpdir(), 'rolling-'));
  const ports = [await freePort(), await freePort()] as const;
  const owner = await startTestOwner(stadt, trustGateway(`http://127.0.0.1:${ports[0]}/graphql`, publicUrl));
  const address = new URL(server as string);
  address.pathname = `/${name}`;
  const nowhere = 'http://127.0.0.1:9/graphql';
  const start = (port: number): Promise<StartedProcess> =>
    startProcess(['gateway'], {
      DATA_DIR: folder,
      DATABASE_URL: address.href,
      PORT: String(port),
      PUBLIC_URL: publicUrl,
      RATE_LIMIT: 'false',
      STOP_DELAY: '2000',
      SUBGRAPH_TIMEOUT: '60000',
      SUBGRAPH_URL_STADT: `${owner.url}/graphql`,
      ...Object.fromEntries(
        ['STADTWERKE', 'VERKEHRSBETRIEBE', 'WASSERWERKE', 'LECOS', 'SEARCH'].map((one) => [
          `SUBGRAPH_URL_${one}`,
          nowhere,
        ]),
      ),
    });
  const gateways: StartedProcess[] = [];
  let isRunning = true;
  const lost: unknown[] = [];
  let answered = 0;
  const client = new RoundRobin(ports);
  const looking = async (): Promise<void> => {
    while (isRunning) {
      await client.look();
      await pause(50);
    }
  };
  const asking = async (): Promise<void> => {
    while (isRunning) {
      const answer = await client.ask().catch((error: unknown) => ({ status: undefined, text: String(error) }));
      if (answer.status === 200 && !answer.text.includes('"errors"')) answered += 1;
      else lost.push(answer);
    }
  };
  let working: Promise<unknown> = Promise.resolve();
  try {
    for (const port of ports) gateways.push(await start(port));
    working = Promise.all([looking(), ...Array.from({ length: 8 }, asking)]);
    await waitUntil(() => answered > 50, 60_000, 'the owner has the keys of the gateways');
    for (const [index, port] of ports.entries()) {
      const before = answered;
      gateways[index]?.process.kill('SIGTERM');
      expect(await gateways[index]?.ended).toBe(0);
      gateways[index] = await start(port);
      await waitUntil(() => answered > before + 50, 60_000, 'requests were answered');
      await waitUntil(async () => (await send(port, '/health/ready')).status === 200);
    }
  } finally {
    isRunning = false;
    await working;
    for (const gateway of gateways) await gateway.stop();
    await owner.stop();
    await knex.raw('drop database ?? with (force)', [name]);
    await knex.destroy();
    await rm(folder, { recursive: true, force: true });
  }
  expect(lost).toEqual([]);
  expect(answered).toBeGreaterThan(100);
});
