import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../catalogue-schema/storage/index.ts';
import { openRegistryDatabase, registryOn } from '../../gateway/registry/index.ts';
import { withUnusedWarning } from './with-unused-warning.ts';

let folder: string;
let database: Database;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'unused-'));
  database = await openRegistryDatabase({ folder, schema: 'gateway' });
});

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

test('a report on a registry that no gateway has used says so, whoever was published there', async () => {
  const registry = registryOn(database);
  const report = { text: ['published uni version 1'], json: { name: 'uni' }, isGood: true };
  await registry.publish({ id: 'uni', url: 'https://uni.example/graphql', sdl: 'type Query { a: Int }' }, 'anna');
  const warning = expect.stringMatching(/^warning: no gateway has used this registry yet; /);
  expect(withUnusedWarning(await registry.owners(), report)).toEqual({
    text: ['published uni version 1', warning],
    json: { name: 'uni', warnings: [warning] },
    isGood: true,
  });
  await registry.ensureOwners([{ id: 'stadt', url: 'http://127.0.0.1:4001/graphql' }]);
  expect(withUnusedWarning(await registry.owners(), report)).toBe(report);
});
