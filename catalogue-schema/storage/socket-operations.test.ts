import { mkdtemp, rm } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { StartError } from '../start-error.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { type OpenOperations, socketOperations } from './socket-operations.ts';

interface Doubling {
  double(number: number): Promise<number>;
}

const overSocket = socketOperations<Doubling>(['double']);
const answer = overSocket.answer({ double: async (number) => 2 * number });
let folder: string;
let lock: FolderLock;
let opened: OpenOperations<Doubling>;

const notHere = (): never => {
  throw new Error('expected the process that has the folder open to be asked');
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'operations-'));
  lock = await lockFolder(folder);
  opened = await overSocket.open({ folder, schema: 'any' }, { openDatabase: notHere, operationsOn: notHere });
});

afterAll(async () => {
  await opened.close();
  await lock.release();
  await rm(folder, { recursive: true });
});

test('every call has a connection of its own, which nobody closes between two calls', async () => {
  const connections = new Set<unknown>();
  const counting: RequestListener = (incoming, response) => {
    connections.add(incoming.socket);
    answer(incoming, response);
  };
  lock.serve(counting);
  for (const number of [1, 2, 3]) expect(await opened.operations.double(number)).toBe(2 * number);
  expect(connections.size).toBe(3);
});

test.each<[string, RequestListener]>([
  ['before it answers', (incoming) => incoming.socket.destroy()],
  ['in the middle of its answer', (_, response) => response.writeHead(200).write('[', () => response.destroy())],
])('a process that ends %s is named', async (_, listener) => {
  lock.serve(listener);
  const called = opened.operations.double(1);
  await expect(called).rejects.toThrow(StartError);
  await expect(called).rejects.toThrow(`the process that has ${folder} open did not answer: `);
});
