import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { defaultProtection } from './protection.ts';
import { readProtection } from './read-protection.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'operations-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function written(name: string, text: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return file;
}

test('without settings there are the defaults', () => {
  expect(readProtection({})).toEqual(defaultProtection);
});

test('every limit has a variable', () => {
  const read = readProtection({
    LIMIT_DEPTH: '3',
    LIMIT_VARIABLE_DEPTH: '4',
    LIMIT_ROOT_FIELDS: '5',
    LIMIT_BODY: '6000',
    RATE_REQUESTS: '7',
    OPERATION_TIMEOUT: '800',
  });
  expect(read).toMatchObject({
    operation: { depth: 3, variableDepth: 4, rootFields: 5 },
    request: { body: 6000 },
    rate: { requests: 7, cost: 2_000_000 },
    operationTimeout: 800,
  });
  expect(readProtection({ RATE_LIMIT: 'false' }).rate).toBeNull();
});

test('in production nothing is suggested', () => {
  expect(readProtection({ NODE_ENV: 'production' }).hasSuggestions).toBe(false);
  expect(readProtection({ NODE_ENV: 'production', SUGGESTIONS: 'true' }).hasSuggestions).toBe(true);
});

test.each([
  [{ LIMIT_DEPTH: '0' }, 'LIMIT_DEPTH: expected a whole number from 1 to 1000000000, got "0"'],
  [{ RATE_LIMIT: 'no' }, 'RATE_LIMIT: expected true or false, got "no"'],
  [
    { CORS_ORIGINS: 'https://daten.example/' },
    'CORS_ORIGINS: expected origins, as https://daten.example, or *, got "https://daten.example/"',
  ],
])('%j is refused', (environment, message) => {
  expect(() => readProtection(environment)).toThrow(message);
});

test('agreed operations are a manifest in Apollo’s form, or a folder', async () => {
  const body = '{ owners { id } }';
  const operations = [{ id: 'one', name: 'One', type: 'query', body }];
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
  const file = await written('manifest.json', JSON.stringify(manifest));
  expect(readProtection({ PERSISTED_OPERATIONS: file }).persistedOperations).toEqual(new Map([['one', body]]));
  await written('owners.graphql', `${body}\n`);
  const read = readProtection({ PERSISTED_OPERATIONS: folder }).persistedOperations;
  expect([...read].map(([key, text]) => [key.length, text])).toEqual([[64, body]]);
});

test.each([
  ['[]', 'expected the format "apollo-persisted-query-manifest" in version 1'],
  ['{"format":"apollo-persisted-query-manifest","version":2,"operations":[]}', 'in version 1'],
  ['{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id":1}]}', 'operations[0]: expected "id"'],
  ['{', 'Expected property name'],
])('a manifest that is none stops the start: %s', async (text, message) => {
  const file = await written('broken.json', text);
  expect(() => readProtection({ PERSISTED_OPERATIONS: file })).toThrow(message);
  expect(() => readProtection({ PERSISTED_OPERATIONS: file })).toThrow(`PERSISTED_OPERATIONS: ${file}: `);
});
