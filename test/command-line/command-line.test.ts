import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freePort } from '../support/index.ts';
import { root, runCommand, runCommandForJson } from './run-command.ts';

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

const command = (words: readonly string[], variables: Readonly<Record<string, string>> = {}) =>
  runCommand(words, { DATA_DIR: path.join(folder, 'data'), ...variables });

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
    'search without the secret that the gateway has',
    ['start', 'subgraph', 'search'],
    () => ({}),
    () => 'SEARCH_CLIENT_SECRET: expected the secret that the gateway has for search, got none',
  ],
  [
    'a subgraph that nobody knows',
    ['start', 'subgraph', 'uni'],
    () => ({}),
    () =>
      'expected "start", "start gateway" or "start subgraph stadt|stadtwerke|verkehrsbetriebe|wasserwerke|lecos|search|hosted", got "start subgraph uni"',
  ],
  [
    'an address with a password',
    lecosAlone,
    () => ({ DATABASE_URL: 'mysql://catalogue:geheim@127.0.0.1/nothing' }),
    () => 'DATABASE_URL: expected an address with postgres: or postgresql:, got "mysql://127.0.0.1/nothing"',
  ],
  [
    'a format that nobody knows',
    ['import', '--owner', 'verkehrsbetriebe', '--from', 'foo'],
    () => ({}),
    () => 'from: expected one of ckan, dcat, csv, jsonl, gtfs, got "foo"',
  ],
  [
    'a file that cannot be written',
    ['export', '--owner', 'lecos', '--output', '/nowhere/lecos.jsonl'],
    () => ({}),
    () =>
      'output: expected a file that can be written, got "/nowhere/lecos.jsonl": ENOENT: no such file or directory, open \'/nowhere/lecos.jsonl.part\'',
  ],
  [
    'an owner that nobody knows',
    ['import', '--owner', 'uni', '--from', 'jsonl', '--source', 'x'],
    () => ({}),
    () => 'owner: expected one of stadt, stadtwerke, verkehrsbetriebe, wasserwerke, lecos, got "uni"',
  ],
  [
    'areas from nowhere',
    ['import', 'areas'],
    () => ({}),
    () => 'areas: expected a GeoJSON file or its address, got none',
  ],
  [
    'a kind of area that nobody knows',
    ['import', 'areas', 'x.geojson', '--kind', 'town'],
    () => ({}),
    () => 'kind: expected district, locality or other, got "town"',
  ],
])('%s is one clear line and exit code 1', async (_, words, variables, line) => {
  expect(await command(words, variables() as Record<string, string>)).toEqual({ code: 1, lines: [line()] });
});

test('a start tells programs all addresses on one line once all is up, and a failure as JSON', async () => {
  const lecosPort = String(await freePort());
  const child = spawn(process.execPath, ['bin/catalogue.js', ...lecosAlone, '--format', 'json'], {
    cwd: root,
    env: { PATH: process.env.PATH, DATA_DIR: path.join(folder, 'started'), PORT_LECOS: lecosPort },
  });
  const printed: string[] = [];
  createInterface(child.stdout).on('line', (line) => {
    printed.push(line);
    child.kill('SIGINT');
  });
  const [code] = await once(child, 'close');
  expect(code).toBe(0);
  expect(printed.map((line) => JSON.parse(line))).toEqual([
    { graphs: { lecos: `http://127.0.0.1:${lecosPort}/graphql` } },
  ]);
  const inUse = { DATA_DIR: path.join(folder, 'data'), PORT_LECOS: String(port) };
  expect(await runCommandForJson(lecosAlone, inUse)).toEqual({
    code: 1,
    json: { errors: [{ message: `lecos: port ${port} is in use` }] },
  });
});

test('Ctrl-C during the start waits for what is being started, starts no more and closes everything', async () => {
  const [stadt, stadtwerke] = [String(await freePort()), String(await freePort())];
  const child = spawn(process.execPath, ['bin/catalogue.js', 'start'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      DATA_DIR: path.join(folder, 'stopped'),
      PORT_STADT: stadt,
      PORT_STADTWERKE: stadtwerke,
    },
  });
  const lines = createInterface(child.stdout);
  const printed: string[] = [];
  lines.on('line', (line) => {
    printed.push(line);
    if (printed.length === 1) child.kill('SIGINT');
  });
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
  expect(printed).toEqual([
    `stadt             http://127.0.0.1:${stadt}/graphql`,
    'stopping …',
    `stadtwerke        http://127.0.0.1:${stadtwerke}/graphql`,
  ]);
});

test('a new signing key waits before it is used, and is not made twice', async () => {
  const elsewhere = { DATA_DIR: path.join(folder, 'keys') };
  const none = await command(['key', 'list'], elsewhere);
  expect(none).toEqual({ code: 0, lines: ['no keys: the gateway makes one when it starts'] });
  for (let times = 0; times < 3; times += 1) {
    const { code, lines } = await command(['key', 'rotate'], elsewhere);
    expect([code, lines]).toEqual([
      0,
      [expect.stringMatching(/^key [\w-]{43} is published, and gateways sign with it from \d{4}-.*Z$/)],
    ]);
  }
  expect((await command(['key', 'list'], elsewhere)).lines).toEqual([
    expect.stringMatching(/^[\w-]{43} {2}in use {5}signs from \d{4}-/),
    expect.stringMatching(/^[\w-]{43} {2}published {2}signs from \d{4}-/),
  ]);
  expect(await command(['key', 'rotate', '--after', '0'], elsewhere)).toEqual({
    code: 1,
    lines: ['after: expected whole minutes from 1 to 10080, got "0"'],
  });
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
  const whole = path.join(folder, 'export');
  await mkdir(whole);
  await writeFile(path.join(whole, 'lecos.jsonl'), 'the export of yesterday');
  await command(['export', '--owner', 'lecos', '--output', path.join(whole, 'lecos.jsonl')], elsewhere);
  expect(await readdir(whole)).toEqual(['lecos.jsonl']);
  const asJson = ['export', '--owner', 'lecos', '--output', path.join(whole, 'lecos.jsonl')];
  expect(await runCommandForJson(asJson, elsewhere)).toEqual({
    code: 0,
    json: { owner: 'lecos', records: 1, output: path.join(whole, 'lecos.jsonl') },
  });
  expect((await readFile(path.join(whole, 'lecos.jsonl'), 'utf8')).trim().split('\n')).toEqual(exported.lines);
  const nextMonth = path.join(folder, 'records-of-june.jsonl');
  await writeFile(nextMonth, JSON.stringify({ ...good, id: 'lecos/contact/c', modified: '2026-06-01T00:00:00Z' }));
  const source = ['--from', 'jsonl', '--source', nextMonth, '--prune'];
  const pruned = await command(['import', '--owner', 'lecos', ...source], elsewhere);
  expect(pruned.lines).toContain('  1 deleted that the source no longer has');
});

const square = (west: number, south: number) => {
  const [east, north] = [west + 1, south + 1];
  const corners = [[west, south], [east, south], [east, north], [west, north], [west, south]]; // biome-ignore format: a ring
  return { type: 'Polygon', coordinates: [corners] };
};

test('areas are imported into a running and into a stopped search', async () => {
  const file = path.join(folder, 'areas.geojson');
  const write = (...features: (readonly [object, object])[]) =>
    writeFile(
      file,
      JSON.stringify({
        type: 'FeatureCollection',
        features: features.map(([properties, geometry]) => ({ type: 'Feature', properties, geometry })),
      }),
    );
  const elsewhere = {
    DATA_DIR: path.join(folder, 'areas'),
    PORT_SEARCH: String(await freePort()),
    SEARCH_CLIENT_SECRET: 'a-secret-that-nobody-will-ever-ask-for',
  };
  const child = spawn(process.execPath, ['bin/catalogue.js', 'start', 'subgraph', 'search'], {
    cwd: root,
    env: { PATH: process.env.PATH, ...elsewhere },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const exit = once(child, 'exit');
  await Promise.race([exit, once(createInterface(child.stdout), 'line')]);
  await write(
    [{ Stadtbezirk: 'Musterbezirk' }, square(10, 50)],
    [{ Ortsteil: 'Musterviertel', Stadtbezirk: 'Musterbezirk' }, square(10, 50)],
    [{ Ortsteil: 'Musterau', Stadtbezirk: 'Musterbezirk' }, square(11, 50)],
  );
  const whileRunning = await command(['import', 'areas', file], elsewhere);
  child.kill('SIGINT');
  expect(await exit).toEqual([0, null]);
  expect(whileRunning).toEqual({
    code: 0,
    lines: [
      `areas, from ${file}:`,
      '  district: 1 read, 1 new, 0 changed, 0 unchanged, 0 refused',
      '  locality: 2 read, 2 new, 0 changed, 0 unchanged, 0 refused',
      '  longitude 10.00 to 12.00, latitude 50.00 to 51.00',
      '  0 removed that the source no longer has',
    ],
  });
  expect(await runCommandForJson(['import', 'areas', file], elsewhere)).toMatchObject({
    code: 0,
    json: { source: file, areas: [{ name: 'Musterbezirk', outcome: 'unchanged' }, {}, {}], removed: 0 },
  });
  await write([{ Name: 'Musterviertel' }, square(9, 50)], [{ Name: 'Neumuster' }, square(9, 51)]);
  expect(await command(['import', 'areas', file, '--kind', 'locality'], elsewhere)).toEqual({
    code: 0,
    lines: [
      `areas, from ${file}:`,
      '  locality: 2 read, 1 new, 1 changed, 0 unchanged, 0 refused',
      '  longitude 9.00 to 10.00, latitude 50.00 to 52.00',
      '  1 removed that the source no longer has',
    ],
  });
  await write([{ Name: 'Neumuster' }, square(9, 51)], [{ Ortsname: 'Musterau' }, square(11, 50)]);
  expect(await command(['import', 'areas', file, '--kind', 'locality'], elsewhere)).toEqual({
    code: 0,
    lines: [
      `areas, from ${file}:`,
      '  locality: 2 read, 0 new, 0 changed, 1 unchanged, 1 refused',
      '  longitude 9.00 to 10.00, latitude 51.00 to 52.00',
      '  refused feature 2: expected a name in one of Name, Ortsteil, OT, Stadtbezirk, SBZ, GEN, Bezeichnung, got Ortsname',
      '  nothing removed: what was refused still exists at the source',
    ],
  });
  await write([{ Ortsname: 'Musterau' }, square(11, 50)]);
  const nothing = await command(['import', 'areas', file, '--kind', 'district'], elsewhere);
  expect([nothing.code, nothing.lines[1]]).toEqual([1, '  district: 1 read, 0 new, 0 changed, 0 unchanged, 1 refused']);
});
