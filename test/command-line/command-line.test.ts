import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const root = path.resolve(import.meta.dirname, '../..');
let folder: string;
let occupied: Server;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'command-'));
  occupied = createServer();
  await new Promise<void>((resolve) => occupied.listen(0, '127.0.0.1', resolve));
  ({ port } = occupied.address() as { port: number });
});

afterAll(async () => {
  occupied.close();
  await rm(folder, { recursive: true, force: true });
});

interface Outcome {
  readonly code: number | null;
  readonly lines: readonly string[];
}

function command(words: readonly string[], variables: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'index.ts', ...words], {
    cwd: root,
    env: { PATH: process.env.PATH, DATA_DIR: path.join(folder, 'data'), ...variables },
  });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part) => parts.push(part));
  child.stderr.on('data', (part) => parts.push(part));
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, lines: Buffer.concat(parts).toString().trim().split('\n') }));
  });
}

const lecosAlone = ['start', 'subgraph', 'lecos'];

test.each([
  ['a port in use', lecosAlone, () => ({ PORT_LECOS: String(port) }), () => `lecos: port ${port} is in use`],
  [
    'a database that is not there',
    lecosAlone,
    () => ({ DATABASE_URL: 'postgres://postgres@127.0.0.1:9/nothing' }),
    () => 'database of lecos at 127.0.0.1:9: connect ECONNREFUSED 127.0.0.1:9',
  ],
  [
    'a data folder that is a file',
    lecosAlone,
    () => ({ DATA_DIR: path.join(root, 'package.json') }),
    () => `data folder ${root}/package.json/lecos: ENOTDIR: not a directory, mkdir '${root}/package.json/lecos'`,
  ],
  [
    'a variable that cannot be read',
    lecosAlone,
    () => ({ PORT: 'viele' }),
    () => 'PORT: expected a whole number from 1 to 65000, got "viele"',
  ],
  [
    'a subgraph that nobody knows',
    ['start', 'subgraph', 'uni'],
    () => ({}),
    () =>
      'expected "start", "start gateway" or "start subgraph stadt|stadtwerke|verkehrsbetriebe|wasserwerke|lecos|search", got "start subgraph uni"',
  ],
  [
    'an owner that nobody knows',
    ['import', '--owner', 'uni', '--from', 'jsonl', '--source', 'x'],
    () => ({}),
    () => 'owner: expected one of stadt, stadtwerke, verkehrsbetriebe, wasserwerke, lecos, got "uni"',
  ],
])('%s is one clear line and exit code 1', async (_, words, variables, line) => {
  expect(await command(words, variables() as Record<string, string>)).toEqual({ code: 1, lines: [line()] });
});

test('an import into a stopped owner says what came of each record, and an export gives the good ones back', async () => {
  const good = {
    id: 'lecos/contact/a',
    kind: 'UNIT',
    name: 'Ä',
    organisation: { name: 'Lecos' },
    visibility: 'PUBLIC',
  };
  const lines = [
    JSON.stringify({ ...good, modified: '2026-01-01T00:00:00Z' }),
    'not json',
    JSON.stringify({ ...good, id: 'stadt/contact/a', modified: '2026-01-01T00:00:00Z' }),
    JSON.stringify({ ...good, id: 'lecos/contact/b', kind: 'TEAM', modified: 'gestern' }),
  ];
  const file = path.join(folder, 'records.jsonl');
  await writeFile(file, lines.join('\n'));
  const elsewhere = { DATA_DIR: path.join(folder, 'imported') };
  const imported = await command(['import', '--owner', 'lecos', '--from', 'jsonl', '--source', file], elsewhere);
  expect(imported.code).toBe(0);
  const text = imported.lines.join('\n');
  expect(text).toMatch(/contact: 2 read, 1 new, 0 changed, 0 unchanged, 1 refused/);
  expect(text).toMatch(/without an id of this owner: 2 read, 2 refused/);
  expect(text).toMatch(/line 2/);
  expect(text).toMatch(/id: expected the prefix "lecos\/", got "stadt\/contact\/a"/);
  expect(text).toMatch(/kind: Value "TEAM" does not exist in "ContactKind" enum/);
  const exported = await command(['export', '--owner', 'lecos'], elsewhere);
  expect(exported.code).toBe(0);
  expect(exported.lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ ...good, modified: '2026-01-01T00:00:00.000Z' }),
  ]);
});
