import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ownerEditingSdl, ownerSdl } from '../../catalogue-schema/index.ts';
import { lecos } from '../../subgraphs/lecos/index.ts';
import { trustGateway } from '../../subgraphs/owner-kit/index.ts';
import { freePort, startForeignServer, startTestOwner } from '../support/index.ts';
import { runCommand, runCommandForJson } from './run-command.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'partners-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const inFolder = (name: string): string => path.join(folder, name);
const run = (...words: readonly string[]) => runCommand(words, { DATA_DIR: inFolder('data') });
const runJson = (...words: readonly string[]) => runCommandForJson(words, { DATA_DIR: inFolder('data') });

test('init writes a subgraph that holds the contract, into an empty folder alone', async () => {
  const { code, lines } = await run('init', inFolder('uni'), '--language', 'ts');
  expect([code, lines.length]).toEqual([0, 1]);
  expect(lines[0]).toMatch(/^wrote .*README\.md.*schema\.graphql.* into .*uni; go on with its README\.md$/);
  expect(await readFile(inFolder('uni/schema.graphql'), 'utf8')).toBe(`${ownerSdl()}\n`);
  const checked = await run('subgraph', 'check', '--name', 'uni', '--schema', inFolder('uni/schema.graphql'));
  expect(checked.code).toBe(0);
  const files = (await readdir(inFolder('uni'))).length;
  expect(await run('init', inFolder('uni'), '--language', 'ts')).toEqual({
    code: 1,
    lines: [`folder: expected an empty folder or none, got "${inFolder('uni')}" with ${files} files in it`],
  });
  expect(await run('init', inFolder('other'), '--language', 'cobol')).toEqual({
    code: 1,
    lines: ['language: expected ts, got "cobol"'],
  });
});

test('conformance reports in text, JSON and JUnit, and fails for a server that is none', async () => {
  const port = await freePort();
  const examiner = `http://127.0.0.1:${port}`;
  const owner = await startTestOwner(lecos, trustGateway(`${examiner}/graphql`, examiner));
  const junit = inFolder('conformance.xml');
  const good = await run('conformance', `${owner.url}/graphql`, '--junit', junit, '--jwks-port', String(port));
  await owner.stop();
  expect(good.code).toBe(0);
  expect(good.lines.at(-1)).toMatch(/^conforms: \d+ rules passed, 0 failed, \d+ skipped$/);
  expect(await readFile(junit, 'utf8')).toContain('<testsuite name="conformance of lecos"');

  const page = await startForeignServer((_, response) => response.end('<html>'));
  const bad = await runJson('conformance', page.url);
  await page.stop();
  expect(bad).toMatchObject({ code: 1, json: { passed: false, owner: null } });
  expect(await run('conformance', 'uni.example')).toEqual({
    code: 1,
    lines: ['expected an address with http or https, got "uni.example"'],
  });
});

test('a hosted owner takes part at once, is filled from a table, repeats an import and is removed', async () => {
  const added = await run('owner', 'add', 'klinik', '--name', 'Klinikum', '--kind', 'HEALTH_CARE', '--hosted');
  const address = 'http://127.0.0.1:4007/klinik/graphql';
  expect(added).toEqual({ code: 0, lines: [`klinik is active: Klinikum, hosted at ${address}`] });
  expect((await runJson('subgraph', 'list')).json).toMatchObject([
    { id: 'klinik', name: 'Klinikum', kind: 'HEALTH_CARE', state: 'active', version: 1, url: address },
  ]);
  const published = await run('subgraph', 'fetch', 'klinik');
  expect(published.lines.join('\n').trim()).toBe(`${ownerSdl()}\n\n${ownerEditingSdl()}`);
  expect(await run('owner', 'add', 'klinik', '--name', 'Klinikum', '--hosted')).toEqual({
    code: 1,
    lines: ['name: expected one that is not taken, got "klinik", which is Klinikum'],
  });

  const template = await run('import', 'template');
  await writeFile(inFolder('table.csv'), `${template.lines.join('\n')}\n`);
  const source = ['--owner', 'klinik', '--from', 'csv', '--source', inFolder('table.csv')];
  const imported = await runJson('import', ...source);
  expect(imported).toMatchObject({
    code: 0,
    json: { owner: 'klinik', origin: 'csv', counts: { dataset: { read: 1, new: 1 } }, refusals: [] },
  });
  const repeated = await run('import', ...source, '--every', '0 3 * * *');
  expect(repeated).toEqual({ code: 0, lines: [expect.stringMatching(/^scheduled, next at \d{4}-/)] });
  expect((await runJson('schedule', 'list')).json).toMatchObject([{ owner: 'klinik', from: 'csv', cron: '0 3 * * *' }]);
  expect((await run('schedule', 'list')).lines[1]).toMatch(
    /^klinik {2}csv +0 3 \* \* \* {2}\d{4}-.* {2}- +- +.*table\.csv$/,
  );
  expect((await run('schedule', 'remove', 'klinik', 'csv')).lines).toEqual([
    `klinik is no longer filled from ${inFolder('table.csv')}`,
  ]);

  expect((await run('owner', 'remove', 'klinik')).lines).toEqual([
    'klinik is no longer hosted, and its records are deleted',
  ]);
  expect((await runJson('subgraph', 'list')).json).toEqual([]);
});
