import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ownerSdl } from '../../catalogue-schema/index.ts';
import { publish } from './publish.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'publish-'));
  process.env.DATA_DIR = path.join(folder, 'data');
});

afterAll(async () => {
  delete process.env.DATA_DIR;
  await rm(folder, { recursive: true, force: true });
});

test('a new address is named beside an SDL that is published already, and not one that stays', async () => {
  const schema = path.join(folder, 'uni.graphql');
  await writeFile(schema, ownerSdl());
  const options = { name: 'uni', schema, allowClientBreaks: false };
  const [old, moved] = ['https://old.example/graphql', 'https://new.example/graphql'];
  const first = await publish({ ...options, routingUrl: old });
  expect(first.text.filter((line) => line.startsWith('address'))).toEqual([]);
  const second = await publish({ ...options, routingUrl: moved });
  expect(second.text.slice(0, 2)).toEqual([
    expect.stringMatching(/^uni version 1, sha256 [0-9a-f]{12} is published already$/),
    `address changed from ${old} to ${moved}`,
  ]);
  expect(second.json).toMatchObject({ url: moved, movedFrom: old, isNew: false });
  const third = await publish({ ...options, routingUrl: moved.toUpperCase().replace('GRAPHQL', 'graphql') });
  expect(third.text.filter((line) => line.startsWith('address'))).toEqual([]);
});
