import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { publicViewer } from '../../catalogue-schema/viewer/index.ts';
import type { SubgraphRequest } from '../apollo/index.ts';
import { askSubgraph, type Participant, type SubgraphFailure } from './index.ts';
import { keepConnections } from './keep-connections.ts';
import { type TestServer, testServer } from './test-servers.ts';

const servers: TestServer[] = [];

async function start(...parameters: Parameters<typeof testServer>): Promise<TestServer> {
  const server = await testServer(...parameters);
  servers.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const read: SubgraphRequest = {
  query: 'query ($id: ID!) { dataset(id: $id) { title } }',
  variables: { id: 'b/dataset/1' },
};
const answer = { data: { dataset: { title: 'Titel' } } };

/** What comes of a request: its answer, or why there is none. */
const outcome = (participant: Participant, request = read) =>
  participant.ask(request, publicViewer).catch(({ message }: SubgraphFailure) => message);

/** The outcomes of requests one after the other. */
async function outcomes(count: number, participant: Participant): Promise<unknown[]> {
  const all: unknown[] = [];
  for (let index = 0; index < count; index += 1) all.push(await outcome(participant));
  return all;
}

test('a read whose connection breaks is sent once more', async () => {
  const { participant, requests } = await start('b', (_request, response) => {
    if (requests.length > 1) return answer;
    response.socket?.resetAndDestroy();
    return undefined;
  });
  expect(await outcome(participant)).toEqual(answer);
  expect(requests).toEqual([read, read]);
  expect(participant.failures).toBe(0);
});

test('twice is enough', async () => {
  const { participant, requests } = await start('b', (_request, response) => void response.socket?.destroy());
  expect(await outcome(participant)).toBe('UND_ERR_SOCKET');
  expect(requests).toHaveLength(2);
  expect(participant.failures).toBe(1);
});

test.each([
  'mutation { deleteDataset(id: "b/dataset/1") }',
  '# query\nmutation M { deleteDataset(id: "b/dataset/1") }',
])('what changes something is sent once: %s', async (query) => {
  const { participant, requests } = await start('b', (_request, response) => void response.socket?.resetAndDestroy());
  expect(await outcome(participant, { query, variables: {} })).toMatch(/^(ECONNRESET|UND_ERR_SOCKET)$/);
  expect(requests).toHaveLength(1);
});

test('an answer that breaks off, a timeout and rubbish are no reason to ask again', async () => {
  const broken = await start('b', (_request, response) => {
    response.writeHead(200).write('{"data":', () => response.socket?.resetAndDestroy());
    return undefined;
  });
  const hung = await start('c', () => undefined, { timeout: 150 });
  const rubbish = await start('d', (_request, response) => void response.writeHead(502).end('<html>'));
  expect(await outcome(broken.participant)).toMatch(/^(ECONNRESET|UND_ERR_SOCKET)$/);
  expect(await outcome(hung.participant)).toBe('no answer within 135 ms');
  expect(await outcome(rubbish.participant)).toBe('expected a GraphQL answer, got HTTP 502');
  for (const { requests } of [broken, hung, rubbish]) expect(requests).toHaveLength(1);
});

test('a server that answers rubbish is left alone for a while, and a look that is answered ends that', async () => {
  let isUp = false;
  const { participant, requests } = await start('b', ({ query }, response) => {
    if (isUp) return query === '{ __typename }' ? { data: { __typename: 'Query' } } : answer;
    response.writeHead(502).end('<html>');
    return undefined;
  });
  expect(participant.pausedUntil).toBeNull();
  expect(new Set(await outcomes(10, participant))).toEqual(new Set(['expected a GraphQL answer, got HTTP 502']));
  const until = participant.pausedUntil;
  expect(until?.getTime()).toBeGreaterThan(Date.now());
  expect(await outcome(participant)).toMatch(/^not asked before 20.+Z, because it failed too often$/);
  expect(requests).toHaveLength(10);

  await expect(participant.look('{ __typename }')).rejects.toThrow('HTTP 502');
  expect(participant.pausedUntil).not.toBeNull();
  isUp = true;
  await participant.look('{ __typename }');
  expect(participant.pausedUntil).toBeNull();
  expect(await outcome(participant)).toEqual(answer);
});

test('a server that answers looks and nothing else stays left alone', async () => {
  const { participant, requests } = await start(
    'b',
    ({ query }) => (query === '{ __typename }' ? { data: { __typename: 'Query' } } : undefined),
    { timeout: 150 },
  );
  await Promise.all(Array.from({ length: 10 }, () => outcome(participant)));
  await participant.look('{ __typename }');
  expect(participant.pausedUntil).not.toBeNull();
  expect(requests).toHaveLength(11);
});

test('a server that is tried again and is as slow as before stays left alone, whoever is refused meanwhile', async () => {
  const { participant, requests } = await start(
    'b',
    ({ query }) => (query === '{ __typename }' ? { data: { __typename: 'Query' } } : undefined),
    { timeout: 2000 },
  );
  await Promise.all(Array.from({ length: 10 }, () => outcome(participant)));
  while ((participant.pausedUntil as Date).getTime() > Date.now()) await sleep(50);
  const [tried, refused] = [outcome(participant), outcome(participant)];
  expect(await refused).toMatch(/failed too often$/);
  await participant.look('{ __typename }');
  expect(participant.pausedUntil).not.toBeNull();
  expect(await tried).toBe('no answer within 1800 ms');
  expect(requests).toHaveLength(12);
}, 30_000);

test("an owner's errors are answers", async () => {
  const failing = { data: { dataset: null }, errors: [{ message: 'kaputt', path: ['dataset'] }] };
  const { participant } = await start('b', () => failing);
  expect(await outcomes(20, participant)).toEqual(Array(20).fill(failing));
  expect(participant.pausedUntil).toBeNull();
});

test('a request that waits for its turn waits no longer than for an answer', async () => {
  const { participant, requests } = await start('b', () => undefined, { timeout: 400, mostInFlight: 2 });
  const all = await Promise.all(Array.from({ length: 5 }, () => outcome(participant)));
  const full = 'too many requests in flight, 2 at the most';
  const late = 'no answer within 360 ms';
  expect(all.slice(0, 2)).toEqual([late, late]);
  // A place may become free just before the time is over; then what is left of it is too short for an answer.
  for (const one of all.slice(2, 4)) expect([full, late]).toContain(one);
  expect(all[4]).toBe(full);
  expect(requests.length).toBeLessThanOrEqual(4);
});

test('who waits gets a turn', async () => {
  let most = 0;
  let inFlight = 0;
  const { participant, requests } = await start(
    'b',
    (_request, response) => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      setImmediate(() => {
        inFlight -= 1;
        response.end(JSON.stringify(answer));
      });
      return undefined;
    },
    { timeout: 60_000, mostInFlight: 3 },
  );
  expect(await Promise.all(Array.from({ length: 6 }, () => outcome(participant)))).toEqual(Array(6).fill(answer));
  expect(requests).toHaveLength(6);
  expect(most).toBeLessThanOrEqual(3);
});

test('a thousand requests to an owner that hangs take a hundred places, and none from another owner', async () => {
  const hung = await start('b', () => undefined, { timeout: 600_000 });
  const other = await start('c', () => answer, { timeout: 600_000 });
  const ended: unknown[] = [];
  const toHung = Array.from({ length: 1000 }, async () => ended.push(await outcome(hung.participant)));
  const toOther = Array.from({ length: 100 }, () => outcome(other.participant));
  expect(await Promise.all(toOther)).toEqual(Array(100).fill(answer));
  expect(ended).toEqual(Array(900).fill('too many requests in flight, 50 at the most'));
  expect(hung.requests.length).toBeLessThanOrEqual(50);
  await hung.close();
  await Promise.all(toHung);
  expect(ended).toHaveLength(1000);
});

const isClosed = (socket: Socket) => (socket.destroyed ? undefined : once(socket, 'close'));

test('connections are closed after what is under way, and what is asked later has a new one', async () => {
  let end = (): void => {};
  const { participant, requests, sockets } = await start('b', (_request, response) => {
    if (requests.length !== 2) return answer;
    end = () => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    return undefined;
  });
  expect(await outcome(participant)).toEqual(answer);
  const late = outcome(participant);
  while (requests.length < 2) await new Promise(setImmediate);
  const closing = participant.close();
  end();
  expect(await late).toEqual(answer);
  await closing;
  const before = [...sockets];
  await Promise.all(before.map(isClosed));
  expect(participant.failures).toBe(0);
  expect(await outcome(participant)).toEqual(answer);
  expect(sockets.size).toBe(before.length + 1);
});

test('connections of a gateway whom nobody asks any more are closed at once', async () => {
  const { participant, requests, sockets } = await start('b', () => undefined, { timeout: 600_000 });
  const hung = outcome(participant);
  while (requests.length < 1) await new Promise(setImmediate);
  await participant.destroy();
  expect(await hung).toBe('UND_ERR_DESTROYED');
  await Promise.all([...sockets].map(isClosed));
});

test('a server that lets nobody connect is given up before the time for an answer is over', async () => {
  // The time for connecting includes TLS, which this server knows nothing of.
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const asking = askSubgraph(`https://127.0.0.1:${port}`, read, 600_000, { fetch: keepConnections(100).fetch });
  await expect(asking).rejects.toMatchObject({
    message: 'no connection in time',
    isTimeout: true,
    isUnconnected: false,
  });
  silent.close();
});
