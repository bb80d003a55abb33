import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { serveMetrics } from '../../catalogue-schema/telemetry/index.ts';
import type { RunningOwner } from '../../subgraphs/owner-kit/index.ts';
import { ask, type RunningCatalogue, startCatalogue, waitUntil } from '../support/index.ts';

let catalogue: RunningCatalogue;
let metrics: Awaited<ReturnType<typeof serveMetrics>>;

beforeAll(async () => {
  catalogue = await startCatalogue({ timeout: 2000, partners: [{ id: 'uni', url: 'http://127.0.0.1:9/graphql' }] });
  metrics = await serveMetrics('127.0.0.1', 0);
});

afterAll(async () => {
  await metrics.stop();
  await catalogue.stop();
});

const scrape = async (): Promise<string> => (await fetch(metrics.url)).text();

/** The value of a series, or undefined where there is none. */
async function sampleOf(series: string): Promise<number | undefined> {
  const line = (await scrape()).split('\n').find((one) => one.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length));
}

async function healthOf(url: string): Promise<{ status: number; type: string | null; body: unknown }> {
  const response = await fetch(url);
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() };
}

const pass = [{ status: 'pass' }];
const type = 'application/health+json; charset=utf-8';

test('every server says that it lives and is ready', async () => {
  const { gateway, search, owners } = catalogue;
  const servers = [gateway.url, search.url, ...[...owners.values()].map(({ url }) => url)];
  for (const url of servers) {
    expect(await healthOf(`${url}/health/live`)).toEqual({ status: 200, type, body: { status: 'pass' } });
  }
  const ready = (checks: object) => ({ status: 200, type, body: { status: 'pass', checks } });
  expect(await healthOf(`${gateway.url}/health/ready`)).toEqual(
    ready({ registry: pass, supergraph: pass, running: pass }),
  );
  expect(await healthOf(`${search.url}/health/ready`)).toEqual(ready({ database: pass, index: pass, running: pass }));
  expect(await healthOf(`${owners.get('stadt')?.url}/health/ready`)).toEqual(ready({ database: pass, running: pass }));
});

test('a server without its database lives and is not ready, and says no more than that', async () => {
  const { url, database } = catalogue.owners.get('lecos') as RunningOwner;
  const [live, ready] = [`${url}/health/live`, `${url}/health/ready`];
  await database.knex.destroy();
  await waitUntil(async () => (await fetch(ready)).status === 503);
  expect(await healthOf(ready)).toEqual({
    status: 503,
    type,
    body: { status: 'fail', checks: { database: [{ status: 'fail' }], running: pass } },
  });
  expect((await healthOf(live)).status).toBe(200);
});

test('operations, calls of owners and the mirror are counted', async () => {
  const series = 'catalogue_operation_duration_seconds_count{server="gateway",kind="query",outcome="success"}';
  const before = (await sampleOf(series)) ?? 0;
  await catalogue.ask('{ dataset(id: "stadt/dataset/verkehrszaehlung") { title } }');
  const body = await scrape();
  expect(await sampleOf(series)).toBeGreaterThan(before);
  expect(
    await sampleOf('catalogue_subgraph_call_duration_seconds_count{subgraph="stadt",outcome="answered"}'),
  ).toBeGreaterThan(0);
  expect(await sampleOf('catalogue_subgraph_errors_total{subgraph="uni",code="OWNER_UNAVAILABLE"}')).toBeGreaterThan(0);
  expect(await sampleOf('catalogue_owner_up{owner="stadt"}')).toBe(1);
  expect(await sampleOf('catalogue_owner_up{owner="uni"}')).toBe(0);
  expect(await sampleOf('catalogue_feed_failing{owner="uni"}')).toBe(1);
  expect(await sampleOf('catalogue_mirror_records{owner="stadt",kind="dataset"}')).toBeGreaterThan(0);
  expect(await sampleOf('catalogue_mirror_lag_seconds{owner="stadt"}')).toBeLessThan(600);
  expect(await sampleOf('catalogue_registry_revision')).toBeGreaterThan(0);
  expect(body).toContain('process_cpu_seconds_total');
});

test('what clients write makes no new series', async () => {
  const { url } = catalogue.gateway;
  await ask(`${url}/graphql`, 'query Geheim { search(query: "Mustermann") { totalCount } }');
  await ask(`${url}/graphql`, 'gibberish');
  await fetch(`${url}/id/mustermann/contact/geheim`);
  await fetch(`${url}/mustermann?q=geheim`, { method: 'PROPFIND' });
  const told = await ask(`${url}/graphql`, '{ dataset(id: "mustermann/dataset/geheim") { title } }');
  expect(told.data).toEqual({ dataset: null });
  const text = await scrape();
  expect(text).toContain('kind="none",outcome="failure"');
  expect(text).not.toMatch(/mustermann|geheim/i);
});

test('metrics are on a port of their own, not where clients are', async () => {
  for (const { url } of [catalogue.gateway, catalogue.search]) expect((await fetch(`${url}/metrics`)).status).toBe(404);
  expect((await fetch(metrics.url.replace('/metrics', '/'))).status).toBe(404);
  const { port } = new URL(metrics.url);
  await expect(serveMetrics('127.0.0.1', Number(port))).rejects.toThrow(`metrics: port ${port} is in use`);
});

test('every metric of the dashboard and of the alerts is there', async () => {
  const text = await scrape();
  const names = new Set(
    [...text.matchAll(/^# TYPE (\S+) (\S+)/gm)].flatMap(([, name, type]) =>
      type === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name as string],
    ),
  );
  for (const file of ['grafana.json', 'alerts.yml']) {
    const source = readFileSync(new URL(`../../gateway/telemetry/${file}`, import.meta.url), 'utf8');
    const used = new Set(source.match(/\b(?:catalogue|process|nodejs)_[a-z_]+\b/g));
    expect(used.size).toBeGreaterThan(3);
    expect([...used].filter((name) => !names.has(name))).toEqual([]);
  }
});
