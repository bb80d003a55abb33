import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startReferenceServer } from '../../catalogue-schema/conformance/test/reference-server.ts';
import { serveMetrics } from '../../catalogue-schema/telemetry/index.ts';
import { freePort, publicUrl, type RunningCatalogue, startCatalogue, waitUntil } from '../support/index.ts';

let partner: Awaited<ReturnType<typeof startReferenceServer>>;
let catalogue: RunningCatalogue;
let metrics: Awaited<ReturnType<typeof serveMetrics>>;
/** Whether the partner breaks connections off. */
let isBroken = false;

beforeAll(async () => {
  const gatewayPort = await freePort();
  const respond = (response: { destroy(): void }): boolean => {
    if (isBroken) response.destroy();
    return isBroken;
  };
  const jwksUrl = `http://127.0.0.1:${gatewayPort}/.well-known/jwks.json`;
  partner = await startReferenceServer({ respond }, { issuer: publicUrl, jwksUrl });
  catalogue = await startCatalogue({ gatewayPort, partners: [{ id: 'referenz', url: partner.url }] });
  metrics = await serveMetrics('127.0.0.1', 0);
});

afterAll(async () => {
  await metrics.stop();
  await catalogue.stop();
  await partner.stop();
});

/** The value of a series, 0 where there is none yet. */
async function sampleOf(series: string): Promise<number> {
  const lines = (await (await fetch(metrics.url)).text()).split('\n');
  return Number(lines.find((line) => line.startsWith(`${series} `))?.slice(series.length) ?? 0);
}

interface Server {
  readonly state: string;
  readonly lastError: string | null;
  readonly pausedUntil: string | null;
}

async function serverOf(owner: string): Promise<Server> {
  const { data } = await catalogue.ask('{ owners { id server { state lastError pausedUntil } } }');
  return data.owners.find(({ id }: { id: string }) => id === owner).server;
}

const read = () => catalogue.ask('{ dataset(id: "referenz/dataset/baeume") { title } }');
const isOpen = 'catalogue_owner_circuit_open{owner="referenz"}';
const refused = 'catalogue_subgraph_calls_refused_total{subgraph="referenz",reason="open"}';
const repeated = 'catalogue_subgraph_calls_repeated_total{subgraph="referenz"}';

test('an owner that fails is left alone, which the directory and the metrics tell until it answers again', async () => {
  expect(await read()).toEqual({ data: { dataset: { title: 'Datensatz baeume' } } });
  expect(await serverOf('referenz')).toEqual({ state: 'UP', lastError: null, pausedUntil: null });
  expect([await sampleOf(isOpen), await sampleOf(refused), await sampleOf(repeated)]).toEqual([0, 0, 0]);

  isBroken = true;
  const isPaused = async (): Promise<boolean> => {
    await read();
    return (await serverOf('referenz')).pausedUntil !== null;
  };
  await waitUntil(isPaused, 60_000, 'it is left alone');
  const { state, lastError, pausedUntil } = await serverOf('referenz');
  expect([state, lastError]).toEqual(['DOWN', 'UND_ERR_SOCKET']);
  expect(new Date(pausedUntil ?? '').toISOString()).toBe(pausedUntil);
  expect(await sampleOf(isOpen)).toBe(1);
  expect(await sampleOf(repeated)).toBeGreaterThan(0);
  await waitUntil(async () => (await read()) && (await sampleOf(refused)) > 0, 60_000, 'a call is refused');
  expect(await sampleOf('catalogue_owner_circuit_open{owner="stadt"}')).toBe(0);

  isBroken = false;
  await waitUntil(async () => (await serverOf('referenz')).pausedUntil === null, 60_000, 'it is asked again');
  expect(await read()).toEqual({ data: { dataset: { title: 'Datensatz baeume' } } });
  expect(await serverOf('referenz')).toEqual({ state: 'UP', lastError: null, pausedUntil: null });
  expect(await sampleOf(isOpen)).toBe(0);
});
