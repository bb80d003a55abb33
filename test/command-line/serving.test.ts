import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, get, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { json, text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  type ForeignServer,
  freePort,
  type StartedProcess,
  startForeignServer,
  startProcess,
  waitUntil,
} from '../support/index.ts';

interface SentSpan {
  readonly traceId: string;
  readonly name: string;
  readonly service: string;
}

let folder: string;
let collector: ForeignServer;
/** Stands before the owner's server and lets requests through when they may. */
let gate: ForeignServer;
let stadt: StartedProcess;
let gateway: StartedProcess;
let url: string;
const sent: SentSpan[] = [];
let held: (() => void)[] | null = null;

const query = '{ dataset(id: "stadt/dataset/verkehrszaehlung") { title } }';

function takeSpans(body: unknown): void {
  const { resourceSpans } = body as {
    resourceSpans: {
      resource: { attributes: { key: string; value: { stringValue: string } }[] };
      scopeSpans: { spans: { traceId: string; name: string }[] }[];
    }[];
  };
  for (const { resource, scopeSpans } of resourceSpans) {
    const service = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? '';
    for (const { spans } of scopeSpans) sent.push(...spans.map(({ traceId, name }) => ({ traceId, name, service })));
  }
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'serving-'));
  collector = await startForeignServer(async (incoming, response) => {
    takeSpans(await json(incoming));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  const [port, stadtPort] = [await freePort(), await freePort()];
  gate = await startForeignServer(async (incoming, response) => {
    const body = await text(incoming);
    const pass = (): void => {
      const { method, headers } = incoming;
      const onward = request({ host: '127.0.0.1', port: stadtPort, path: incoming.url, method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      });
      onward.once('error', () => response.destroy()).end(body);
    };
    if (held !== null && body.includes('verkehrszaehlung')) held.push(pass);
    else pass();
  });
  const variables = {
    DATA_DIR: folder,
    LOG_LEVEL: 'debug',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    OTEL_BSP_SCHEDULE_DELAY: '100',
    SUBGRAPH_TIMEOUT: '120000',
    STOP_DELAY: '3000',
    PORT: String(port),
    PORT_STADT: String(stadtPort),
    TRUSTED_PROXIES: '127.0.0.1',
  };
  url = `http://127.0.0.1:${port}`;
  const nowhere = Object.fromEntries(
    ['STADTWERKE', 'VERKEHRSBETRIEBE', 'WASSERWERKE', 'LECOS', 'SEARCH'].map((name) => [
      `SUBGRAPH_URL_${name}`,
      'http://127.0.0.1:9/graphql',
    ]),
  );
  stadt = await startProcess(['subgraph', 'stadt'], variables);
  gateway = await startProcess(['gateway'], {
    ...variables,
    ...nowhere,
    SUBGRAPH_URL_STADT: `${gate.url}/graphql`,
  });
});

afterAll(async () => {
  await gateway?.stop();
  await stadt?.stop();
  await gate.stop();
  await collector.stop();
  await rm(folder, { recursive: true, force: true });
});

const ask = (body: object, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

test('one question has one name and one trace in the gateway and at the owner', async () => {
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  const headers = { 'x-request-id': 'from-the-proxy', traceparent: `00-${traceId}-b7ad6b7169203331-01` };
  const response = await ask({ query }, headers);
  expect((await response.json()).data.dataset.title).toEqual(expect.any(String));
  expect(response.headers.get('x-request-id')).toBe('from-the-proxy');
  const named = ({ log }: StartedProcess) =>
    log.map((line) => JSON.parse(line)).find(({ requestId }) => requestId === 'from-the-proxy');
  await waitUntil(() => named(gateway) !== undefined && named(stadt) !== undefined);
  expect(named(gateway)).toMatchObject({ level: 'debug', server: 'gateway', route: '/graphql', status: 200 });
  expect(named(stadt)).toMatchObject({ level: 'debug', server: 'stadt', route: '/graphql', status: 200 });
  const spansOf = (service: string) =>
    sent.filter((span) => span.traceId === traceId && span.service === service).map(({ name }) => name);
  await waitUntil(() => spansOf('catalogue-gateway').includes('POST /graphql'));
  await waitUntil(() => spansOf('catalogue-stadt').includes('POST /graphql'));
  expect(spansOf('catalogue-gateway')).toEqual(expect.arrayContaining(['gateway.plan', 'ask stadt', 'POST /graphql']));
  expect(spansOf('catalogue-stadt')).toContain('SELECT');
});

test('the log holds nothing of what people ask and who they are', async () => {
  const word = 'Geheimwort4711';
  const headers = { authorization: `Bearer ${word}`, 'x-forwarded-for': '203.0.113.77', cookie: `session=${word}` };
  await ask(
    { query: `{ search(query: "${word}") { totalCount } contact(id: "stadt/contact/${word}") { name } }` },
    headers,
  );
  await ask({ query: 'query ($q: String!) { search(query: $q) { totalCount } }', variables: { q: word } }, headers);
  await ask({ query: `{ ${word}` }, headers);
  await fetch(`${url}/?q=${word}`, { headers });
  await fetch(`${url}/${word}`, { headers });
  await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: `{"${word}` });
  await ask({ query }, { 'x-request-id': 'the-last-one' });
  await waitUntil(() => stadt.log.some((line) => line.includes('the-last-one')));
  const all = [...gateway.log, ...stadt.log].join('\n');
  expect(all).toContain('"route":"/graphql"');
  expect(all).not.toContain(word);
  expect(all).not.toContain('203.0.113.77');
  for (const line of [...gateway.log, ...stadt.log]) expect(JSON.parse(line)).toHaveProperty('level');
});

test('SIGTERM loses none of 50 requests in flight', async () => {
  held = [];
  const agent = new Agent({ keepAlive: true });
  const body = JSON.stringify({ query });
  const requests = Array.from({ length: 50 }, () => {
    const headers = { 'content-type': 'application/json', 'content-length': body.length };
    const outgoing = request(`${url}/graphql`, { method: 'POST', agent, headers });
    const answered = new Promise<{ status: number | undefined; connection: string | undefined; body: string }>(
      (resolve, reject) => {
        outgoing.once('error', reject).once('response', async (response) => {
          const { statusCode: status, headers: answerHeaders } = response;
          resolve({ status, connection: answerHeaders.connection, body: await text(response) });
        });
      },
    );
    const written = new Promise<void>((resolve) => outgoing.once('finish', resolve));
    outgoing.end(body);
    return { written, answered };
  });
  await Promise.all(requests.map(({ written }) => written));
  await waitUntil(() => (held?.length ?? 0) > 0);
  // Connections are taken in their order: once this one is answered, those before it are known.
  const statusOf = (address: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      get(address, { agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).once('error', reject);
    });
  expect(await statusOf(`${url}/health/ready`)).toBe(200);
  gateway.process.kill('SIGTERM');
  await waitUntil(async () => (await statusOf(`${url}/health/ready`)) === 503);
  expect(await statusOf(`${url}/health/live`)).toBe(200);
  for (const pass of held) pass();
  held = null;
  const title = { data: { dataset: { title: expect.any(String) } } };
  for (const answer of await Promise.all(requests.map(({ answered }) => answered))) {
    expect(answer).toMatchObject({ status: 200, connection: 'close' });
    expect(JSON.parse(answer.body)).toMatchObject(title);
  }
  expect(await gateway.ended).toBe(0);
  await expect(statusOf(`${url}/health/live`)).rejects.toThrow('ECONNREFUSED');
  agent.destroy();
});
