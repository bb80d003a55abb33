import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { StartError } from '../start-error.ts';
import { openDatabase } from './open-database.ts';

test('a migration that fails is told with the name of the subgraph, and leaves the folder free', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'migration-'));
  const faulty = { '001-faulty': { up: () => Promise.reject(new Error('no right')), down: async () => {} } };
  const configuration = { folder, schema: 'lecos' };
  await expect(openDatabase(configuration, faulty)).rejects.toThrow(new StartError('tables of lecos: no right'));
  await (await openDatabase(configuration, {})).close();
  await rm(folder, { recursive: true });
});
