import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Schedule, startHosted } from '../../subgraphs/hosted/index.ts';
import {
  type ForeignServer,
  publicUrl,
  startForeignServer,
  startTestHosted,
  type TestHosted,
  trusted,
  waitUntil,
} from '../support/index.ts';

const header = 'Kennung;Titel;Herausgeber;Stand\n';
let time = new Date(2026, 4, 1, 12, 0).getTime();
let hosted: TestHosted;
let portal: ForeignServer;
let answer: (response: ServerResponse) => unknown = (response) => response.end(`${header}a;A;Amt;2026\nb;B;Amt;2026`);

beforeAll(async () => {
  portal = await startForeignServer((_, response) => answer(response));
  hosted = await startTestHosted(() => new Date(time));
  await hosted.server.operations.addOwner({ id: 'uni', name: 'Universität' });
});

afterAll(async () => {
  await hosted.stop();
  await portal.stop();
});

const schedule = async (): Promise<Schedule> => {
  const [first, ...others] = await hosted.server.operations.schedules();
  expect(others).toEqual([]);
  return first as Schedule;
};
const isIdle = async (): Promise<boolean> => (await schedule()).lastOutcome !== 'running';
const ids = async () => (await hosted.server.operations.read('uni', '', 100)).map(({ id }) => id);
const local = (day: number, hour: number): Date => new Date(2026, 4, day, hour);
/** Long enough for several looks at what is due. */
const someLooks = () => pause(400);

/** Sets the clock, and waits until that many runs more have asked the portal and ended. */
async function runsUntil(moment: Date, count: number): Promise<void> {
  const before = portal.asked.length;
  time = moment.getTime();
  await waitUntil(() => portal.asked.length >= before + count, 20_000, 'the portal was asked');
  await waitUntil(isIdle, 20_000, 'the run ended');
  await someLooks();
  expect(portal.asked.length - before).toBe(count);
}

const daily = { owner: 'uni', from: 'csv', cron: '0 3 * * *', prune: true } as const;

test.each([
  [{ cron: '2099-01-01T04:00:00' }, /^every: .*, got "2099-01-01T04:00:00", which ends$/],
  [{ cron: '0 0 3 * * * 2099' }, /^every: .*, got "0 0 3 \* \* \* 2099", which ends$/],
  [{ cron: 'jeden Tag' }, /^every: expected a cron expression such as "0 3 \* \* \*", got "jeden Tag": /],
  [
    { cron: '0 0 30 2 *' },
    /^every: expected a cron expression such as "0 3 \* \* \*", got "0 0 30 2 \*", which is never due$/,
  ],
  [{ from: 'gtfs' }, /^from: expected one of ckan, dcat, csv, jsonl, got "gtfs"$/],
  [{ owner: 'stadt' }, /^owner: expected a hosted owner, got "stadt"$/],
])('a schedule with %j is refused', async (fault, message) => {
  const { operations } = hosted.server;
  await expect(operations.addSchedule({ ...daily, source: portal.url, ...fault })).rejects.toThrow(message);
});

test('an import runs when it is due, and not before', async () => {
  const added = await hosted.server.operations.addSchedule({ ...daily, source: `${portal.url}/a.csv` });
  expect(added).toEqual({ ...daily, source: `${portal.url}/a.csv`, nextRunAt: local(2, 3).toISOString() });
  await someLooks();
  expect(portal.asked).toEqual([]);
  await runsUntil(local(2, 4), 1);
  expect(await schedule()).toMatchObject({
    nextRunAt: local(3, 3).toISOString(),
    lastRunAt: local(2, 4).toISOString(),
    lastOutcome: 'done',
    lastSummary: { owner: 'uni', origin: 'csv', counts: { dataset: { read: 2, new: 2 } }, refusals: [] },
  });
  expect(await ids()).toEqual(['uni/dataset/a', 'uni/dataset/b']);
});

test('runs that were missed while the server was down are caught up by one', async () => {
  answer = (response) => response.end(`${header}a;A;Amt;2026`);
  const before = portal.asked.length;
  time = local(8, 12).getTime();
  await hosted.restart();
  await waitUntil(() => portal.asked.length > before);
  await waitUntil(isIdle);
  await someLooks();
  expect(portal.asked.length - before).toBe(1);
  expect(await schedule()).toMatchObject({ lastOutcome: 'done', nextRunAt: local(9, 3).toISOString() });
  expect(await ids()).toEqual(['uni/dataset/a']);
});

test('a run that fails is noted, deletes nothing, and is tried again at the next time', async () => {
  answer = (response) => response.writeHead(500).end();
  await runsUntil(local(9, 3), 1);
  expect(await schedule()).toMatchObject({
    lastOutcome: 'failed',
    lastError: `${portal.url}/a.csv: expected a CSV table of datasets, got HTTP 500`,
    nextRunAt: local(10, 3).toISOString(),
  });
  expect(await ids()).toEqual(['uni/dataset/a']);
  answer = (response) => response.end(`${header}a;A;Amt;2026\nc;C;Amt;2026`);
  await runsUntil(local(10, 3), 1);
  const { lastOutcome, lastError } = await schedule();
  expect([lastOutcome, lastError]).toEqual(['done', undefined]);
});

test('a run that takes longer than to the next time is not overtaken', async () => {
  let held: ServerResponse | undefined;
  answer = (response) => {
    held = response;
  };
  const before = portal.asked.length;
  time = local(11, 3).getTime();
  await waitUntil(() => held !== undefined);
  // Not a whole day: the sign of life of a run is in the same clock.
  await hosted.server.operations.addSchedule({ ...daily, source: `${portal.url}/a.csv`, cron: '* * * * * *' });
  time += 5000;
  await someLooks();
  expect(portal.asked.length - before).toBe(1);
  expect((await schedule()).lastOutcome).toBe('running');
  answer = (response) => response.end(`${header}d;D;Amt;2026`);
  held?.end(`${header}c;C;Amt;2026`);
  await waitUntil(async () => portal.asked.length - before === 2 && (await isIdle()));
  expect(await ids()).toEqual(['uni/dataset/d']);
});

test('a server that stops ends a run in the middle, and makes up for it at its next start', async () => {
  await hosted.server.operations.addSchedule({ ...daily, source: `${portal.url}/a.csv` });
  answer = () => {};
  const before = portal.asked.length;
  time = local(12, 3).getTime();
  await waitUntil(() => portal.asked.length > before);
  await hosted.restart();
  answer = (response) => response.end(`${header}e;E;Amt;2026`);
  await waitUntil(async () => (await ids()).includes('uni/dataset/e'));
  await waitUntil(isIdle);
  expect(await schedule()).toMatchObject({ lastOutcome: 'done', nextRunAt: local(13, 3).toISOString() });
});

const onServer = process.env.TEST_DATABASE_URL ? test : test.skip;

onServer('two processes on one PostgreSQL run an import once', async () => {
  const second = await startHosted({
    host: '127.0.0.1',
    port: 0,
    publicUrl,
    trusted,
    database: hosted.database,
    pollInterval: 50,
    now: () => new Date(time),
  });
  for (const day of [13, 14, 15, 16, 17]) await runsUntil(local(day, 3), 1);
  await second.stop();
});

test('a schedule is removed by itself or with its owner', async () => {
  const { operations } = hosted.server;
  await expect(operations.removeSchedule('uni', 'dcat')).rejects.toThrow(
    'schedule: expected one of "uni" from "dcat", got none',
  );
  expect(await operations.removeSchedule('uni', 'csv')).toMatchObject(daily);
  expect(await operations.schedules()).toEqual([]);
  await operations.addSchedule({ ...daily, source: portal.url });
  await operations.removeOwner('uni');
  expect(await operations.schedules()).toEqual([]);
});
