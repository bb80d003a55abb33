import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  type ForeignServer,
  startForeignServer,
  startTestHosted,
  type TestHosted,
  waitUntil,
} from '../support/index.ts';

const table = (id: string): string => `Kennung;Titel;Herausgeber;Stand\n${id};A;Amt;2026`;
let time: number;
let hosted: TestHosted;
let portal: ForeignServer;
let held: ServerResponse[];

beforeEach(async () => {
  time = new Date(2026, 4, 1, 12, 0).getTime();
  held = [];
  portal = await startForeignServer((request, response) => {
    if (request.url === '/hangs.csv') held.push(response.writeHead(200));
    else response.end(table('b'));
  });
});

afterEach(async () => {
  await hosted.stop();
  await portal.stop();
});

const schedule = (owner: string, file: string) => {
  const source = `${portal.url}/${file}`;
  return hosted.server.operations.addSchedule({ owner, from: 'csv', source, cron: '0 3 * * *', prune: true });
};
const outcomes = async () =>
  Object.fromEntries(
    (await hosted.server.operations.schedules()).map(({ owner, lastOutcome }) => [owner, lastOutcome]),
  );
const record = {
  title: 'T',
  publisher: { name: 'Amt' },
  modified: '2025-01-01T00:00:00.000Z',
  visibility: 'PUBLIC',
  audience: [],
};
const ids = async (owner: string) => (await hosted.server.operations.read(owner, '', 100)).map(({ id }) => id);

test('runs that hang are ended after their time, others get their turn, and nothing is lost', async () => {
  hosted = await startTestHosted(() => new Date(time), 1000);
  const { operations } = hosted.server;
  for (const id of ['a', 'b', 'c']) await operations.addOwner({ id, name: id });
  await operations.save('a', [{ id: 'a/dataset/x', ...record }] as never, 'csv');
  await schedule('a', 'hangs.csv');
  await schedule('b', 'hangs.csv');
  await schedule('c', 'answers.csv');
  time = new Date(2026, 4, 2, 4).getTime();
  const failed = { a: 'failed', b: 'failed', c: 'done' };
  await waitUntil(async () => JSON.stringify(await outcomes()) === JSON.stringify(failed), 30_000, 'all runs ended');
  const [first] = await operations.schedules();
  expect(first).toMatchObject({
    lastError: 'IMPORT_TIMEOUT  import: expected its end within 1 s, got none',
    lastSummary: { failure: { code: 'IMPORT_TIMEOUT' }, notPruned: 'the source failed before the end' },
    nextRunAt: new Date(2026, 4, 3, 3).toISOString(),
  });
  expect([await ids('a'), await ids('c')]).toEqual([['a/dataset/x'], ['c/dataset/b']]);
});

test('an import of an owner that is removed does not write into one that is added under its id', async () => {
  hosted = await startTestHosted(() => new Date(time));
  const { operations } = hosted.server;
  const old = await operations.addOwner({ id: 'uni', name: 'Universität' });
  await schedule('uni', 'hangs.csv');
  time = new Date(2026, 4, 2, 4).getTime();
  await waitUntil(() => held.length === 1, 20_000, 'the portal was asked');
  await operations.removeOwner('uni');
  await waitUntil(() => held[0]?.closed === true, 20_000, 'the run was ended');
  await operations.addOwner({ id: 'uni', name: 'Universität' });
  const records = [{ id: 'uni/dataset/x', ...record }] as never;
  const refused = `owner: expected "uni" to be hosted, got none that was added at ${old.createdAt}: it was removed meanwhile`;
  await expect(operations.save(old, records, 'csv')).rejects.toThrow(refused);
  await expect(operations.prune(old, 'csv', [])).rejects.toThrow(refused);
  expect(await ids('uni')).toEqual([]);
  expect(await operations.save('uni', records, 'csv')).toEqual(['new']);
});
