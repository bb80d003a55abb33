import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checkRecord, ownerSdl } from '../index.ts';
import { initSubgraph } from './index.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'starter-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const options = { name: 'hochschule', ownerName: 'Hochschule „Muster“ "AG"', language: 'ts' };

test('the subgraph has its owner, its contract, and records that hold the contract', async () => {
  const target = path.join(folder, 'new/subgraph');
  const files = await initSubgraph({ ...options, folder: target });
  expect(files).toEqual((await readdir(target)).sort());
  const read = (file: string): Promise<string> => readFile(path.join(target, file), 'utf8');
  expect(JSON.parse(await read('owner.json'))).toMatchObject({ id: 'hochschule', name: options.ownerName });
  expect(JSON.parse(await read('package.json')).name).toBe('hochschule-subgraph');
  expect(await read('README.md')).toContain(`# ${options.ownerName} in the catalogue`);
  expect(await read('schema.graphql')).toBe(`${ownerSdl()}\n`);
  for (const file of files) expect(await read(file)).not.toContain('{{');
  const lines = (await read('records.jsonl')).split('\n').filter((line) => line !== '');
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) expect(checkRecord(JSON.parse(line), 'hochschule')).toMatchObject({ ok: true });
});

test('it asks for the versions that this project is tested with', async () => {
  const own = JSON.parse(await readFile('package.json', 'utf8'));
  const tested = { ...own.dependencies, ...own.devDependencies };
  const { dependencies, devDependencies, engines } = JSON.parse(
    await readFile(path.join(import.meta.dirname, 'ts/package.json'), 'utf8'),
  );
  expect(tested).toMatchObject({ ...dependencies, ...devDependencies });
  expect(engines).toEqual(own.engines);
});

test('without names it has that of its folder', async () => {
  const target = path.join(folder, 'uni');
  await initSubgraph({ folder: target, language: 'ts' });
  expect(JSON.parse(await readFile(path.join(target, 'owner.json'), 'utf8'))).toMatchObject({ id: 'uni', name: 'uni' });
});

test('a folder that is not empty stays as it is', async () => {
  const target = path.join(folder, 'taken');
  await initSubgraph({ ...options, folder: target });
  const before = await readdir(target);
  await expect(initSubgraph({ ...options, folder: target })).rejects.toThrow(
    `folder: expected an empty folder or none, got "${target}" with ${before.length} files in it`,
  );
  expect(await readdir(target)).toEqual(before);
  const file = path.join(folder, 'file');
  await writeFile(file, '');
  await expect(initSubgraph({ ...options, folder: file })).rejects.toThrow(
    `folder: expected an empty folder or none, got "${file}": ENOTDIR`,
  );
});

test.each([
  [{ language: 'cobol' }, 'language: expected ts, got "cobol"'],
  [{ language: '..' }, 'language: expected ts, got ".."'],
  [{ name: 'Uni' }, 'name: expected up to 63 lower-case letters, digits and hyphens, a letter first, got "Uni"'],
  [{ name: 'a/b' }, 'name: expected up to 63 lower-case letters, digits and hyphens, a letter first, got "a/b"'],
  [{ ownerName: ' ' }, 'owner name: expected text, got " "'],
])('%j is refused', async (wrong, message) => {
  const target = path.join(folder, 'refused');
  await expect(initSubgraph({ ...options, ...wrong, folder: target })).rejects.toThrow(message);
  expect(await readdir(folder)).not.toContain('refused');
});
