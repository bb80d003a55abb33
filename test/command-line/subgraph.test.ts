import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ownerSdl } from '../../catalogue-schema/index.ts';
import { openRegistryDatabase, type Registry, registryOn } from '../../gateway/registry/index.ts';
import { type ForeignServer, startForeignServer } from '../support/index.ts';
import { runCommand, runCommandForJson } from './run-command.ts';

const sdl = `${ownerSdl()}\nextend type Dataset {\n  doi: String\n}`;
const lines = sdl.split('\n').length;
/** Of a registry without an owner of the installation, as it is in most of these tests. */
const unused = expect.stringMatching(/^warning: no gateway has used this registry yet; /);
let folder: string;
let uni: ForeignServer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'subgraph-'));
  uni = await startForeignServer((_, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: { _service: { sdl } } }));
  });
});

afterAll(async () => {
  await uni.stop();
  await rm(folder, { recursive: true, force: true });
});

const variables = () => ({ DATA_DIR: path.join(folder, 'data') });
const subgraph = (words: readonly string[], input?: string) => runCommand(['subgraph', ...words], variables(), input);
const subgraphJson = (words: readonly string[], input?: string) =>
  runCommandForJson(['subgraph', ...words], variables(), input);

const file = async (name: string, text: string): Promise<string> => {
  await writeFile(path.join(folder, name), text);
  return path.join(folder, name);
};

test('a check answers its questions, and names what differs with the line and how to fix it', async () => {
  expect(await subgraph(['check', '--name', 'uni', '--routing-url', uni.url])).toEqual({
    code: 0,
    lines: [
      'yes      holds the contract',
      'yes      uses only directives that the gateway takes',
      'yes      collides with nobody',
      'yes      composes with all others',
      'yes      breaks no client',
      unused,
    ],
  });
  const wrong = `${sdl.replace('  accessUrl: URL!', '  accessUrl: String!')}\nextend type Query {\n  search: Int\n}`;
  const line = sdl.split('\n').indexOf('  accessUrl: URL!') + 1;
  expect(await subgraph(['check', '--name', 'uni', '--schema', await file('wrong.graphql', wrong)])).toEqual({
    code: 1,
    lines: [
      'no       holds the contract',
      'yes      uses only directives that the gateway takes',
      'no       collides with nobody',
      'no       composes with all others',
      'unknown  breaks no client',
      `CONTRACT_FIELD_DIFFERS  uni:${line}  Distribution.accessUrl: expected URL!, got String!  declare it as accessUrl: URL!`,
      `EXTENSION_COLLIDES  uni:${lines + 2}  Query.search is already defined by search  give Query.search another name`,
      unused,
    ],
  });
});

test('a check reads standard input, and answers programs in JSON', async () => {
  const { code, json } = await subgraphJson(['check', '--name', 'uni', '--schema', '-'], '<html>');
  expect(code).toBe(1);
  expect(json).toEqual({
    name: 'uni',
    answers: [
      { question: 'holds the contract', answer: 'unknown' },
      { question: 'uses only directives that the gateway takes', answer: 'unknown' },
      { question: 'collides with nobody', answer: 'unknown' },
      { question: 'composes with all others', answer: 'unknown' },
      { question: 'breaks no client', answer: 'unknown' },
    ],
    findings: [
      {
        code: 'SDL_UNREADABLE',
        severity: 'error',
        subgraph: 'uni',
        line: 1,
        message: 'expected an SDL of GraphQL, got Syntax Error: Unexpected character: "<".',
        fix: 'correct the SDL at this line',
      },
    ],
    warnings: [unused],
  });
});

test('an owner is published, listed, fetched, suspended, activated and deleted, and the history says by whom', async () => {
  const published = await subgraph(['publish', '--name', 'uni', '--routing-url', uni.url]);
  expect(published).toEqual({
    code: 0,
    lines: [expect.stringMatching(/^published uni version 1, sha256 [0-9a-f]{12}$/), unused],
  });
  const again = await subgraph(['publish', '--name', 'uni']);
  expect(again.lines).toEqual([
    expect.stringMatching(/^uni version 1, sha256 [0-9a-f]{12} is published already$/),
    unused,
  ]);

  const changed = await file('changed.graphql', sdl.replace('doi: String', 'doi: ID'));
  const second = await subgraphJson(['publish', '--name', 'uni', '--schema', changed]);
  expect(second).toMatchObject({ code: 0, json: { name: 'uni', url: `${uni.url}/`, version: 2, isNew: true } });

  const wrong = await file('refused.graphql', sdl.replace('type Dataset implements Entry', 'type Dataset'));
  const refused = await subgraph(['publish', '--name', 'uni', '--schema', wrong]);
  expect(refused.code).toBe(1);
  expect(refused.lines.at(-1)).toBe('uni was not published');

  const { json: listed } = await subgraphJson(['list']);
  expect(listed).toMatchObject([{ id: 'uni', state: 'active', version: 2, url: `${uni.url}/`, reason: null }]);
  expect((await subgraph(['fetch', 'uni', '--version', '1'])).lines).toEqual(sdl.split('\n'));
  expect((await subgraphJson(['fetch', 'uni'])).json).toMatchObject({ owner: 'uni', version: 2 });

  const suspended = await subgraph(['suspend', 'uni', '--reason', 'moves house']);
  expect(suspended).toEqual({ code: 0, lines: ['uni is suspended: moves house'] });
  const { lines: table } = await subgraph(['list']);
  expect(table.map((row) => row.split(/ {2,}/).filter((_, column) => column !== 3))).toEqual([
    ['name', 'state', 'version', 'address', 'reason'],
    ['uni', 'suspended', '2', `${uni.url}/`, 'moves house'],
  ]);
  expect((await subgraph(['activate', 'uni'])).lines).toEqual(['uni is active']);
  expect((await subgraph(['delete', 'uni'])).lines).toEqual(['uni is no longer registered']);
  expect((await subgraphJson(['list'])).json).toEqual([]);

  const history = await withRegistry((registry) => registry.history('uni'));
  expect(new Set(history.map(({ by }) => by))).toEqual(new Set([userInfo().username]));
});

/** Does something with the registry between two commands. */
async function withRegistry<Result>(use: (registry: Registry) => Promise<Result>): Promise<Result> {
  const database = await openRegistryDatabase({ folder: path.join(folder, 'data/gateway'), schema: 'gateway' });
  try {
    return await use(registryOn(database));
  } finally {
    await database.close();
  }
}

test('an owner of the installation is not published for, moved or deleted, but suspended', async () => {
  await withRegistry((registry) => registry.ensureOwners([{ id: 'lecos', url: 'http://127.0.0.1:4005/graphql' }]));
  const line =
    'OWNER_CONFIGURED  lecos  lecos belongs to the installation: its address comes from the configuration and its SDL ' +
    'from its own server  set SUBGRAPH_URL_LECOS for another address, change the SDL in its server, or use ' +
    '"catalogue subgraph suspend lecos"';
  expect(await subgraph(['publish', '--name', 'lecos', '--routing-url', uni.url])).toEqual({ code: 1, lines: [line] });
  const { code, json } = await subgraphJson(['delete', 'lecos']);
  expect([code, json.errors[0].code]).toEqual([1, 'OWNER_CONFIGURED']);
  expect((await subgraph(['suspend', 'lecos', '--reason', 'moves'])).lines).toEqual(['lecos is suspended: moves']);
  await withRegistry(async (registry) => {
    await registry.ensureOwners([]);
    await registry.deleteOwner('lecos', 'anna');
  });
});

test('what is published for a suspended owner says that it stays suspended', async () => {
  await withRegistry(async (registry) => {
    await registry.publish({ id: 'hub', url: uni.url, sdl: ownerSdl() }, 'anna');
    await registry.setState('hub', 'suspended', 'moves', 'anna');
  });
  expect((await subgraph(['publish', '--name', 'hub'])).lines).toEqual([
    expect.stringMatching(/^published hub version 2, sha256 [0-9a-f]{12}$/),
    'hub stays suspended; "catalogue subgraph activate hub" lets it take part again',
    unused,
  ]);
  await withRegistry((registry) => registry.deleteOwner('hub', 'anna'));
});

test('what breaks clients is published where that is said, and the history keeps it and by whom', async () => {
  await withRegistry(async (registry) => {
    await registry.publish({ id: 'werk', url: uni.url, sdl }, 'anna');
    await registry.recordOperations([{ document: '{\n  dataset(id: "") {\n    doi\n  }\n}', count: 4 }]);
  });
  const words = ['publish', '--name', 'werk', '--schema', await file('werk.graphql', ownerSdl())];
  const broken = expect.stringMatching(
    /^CLIENT_BREAKS {2}werk:\d+ {2}Dataset\.doi: .* \{ dataset\(id: ""\) \{ doi \} \} \(asked 4 times\) {2}keep it/,
  );
  const refused = await subgraph(words);
  expect([refused.code, ...refused.lines.slice(-2)]).toEqual([1, broken, 'werk was not published']);
  expect(await subgraph([...words, '--allow-client-breaks'])).toEqual({
    code: 0,
    lines: [broken, expect.stringMatching(/^published werk version 2, sha256 [0-9a-f]{12}$/), unused],
  });
  const [newest] = await withRegistry((registry) => registry.history('werk'));
  expect(newest).toMatchObject({
    by: userInfo().username,
    action: 'publish',
    details: { version: 2, accepted: [expect.stringContaining('Dataset.doi')] },
  });
  const collides = await file('search.graphql', `${ownerSdl()}\nextend type Query { search: Int }`);
  expect((await subgraph(['publish', '--name', 'werk', '--schema', collides, '--allow-client-breaks'])).code).toBe(1);
  await withRegistry((registry) => registry.deleteOwner('werk', 'anna'));
});

test('introspect prints what a server answers', async () => {
  expect((await subgraph(['introspect', uni.url])).lines).toEqual(sdl.split('\n'));
});

test.each([
  {
    what: 'a server that is not there',
    words: ['check', '--name', 'uni', '--routing-url', 'http://127.0.0.1:59/graphql'],
    line: 'OWNER_UNAVAILABLE  uni  http://127.0.0.1:59/graphql: ECONNREFUSED  ask the address with curl for { _service { sdl } }',
  },
  {
    what: 'no source of an SDL',
    words: ['check', '--name', 'uni'],
    line: 'expected --routing-url or --schema, got neither',
  },
  {
    what: 'a name that is no prefix',
    words: ['check', '--name', 'Uni Leipzig', '--schema', '-'],
    line: 'name: expected a prefix of ids, as in "uni-leipzig", got "Uni Leipzig"',
  },
  {
    what: 'a file that is not there',
    words: ['check', '--name', 'uni', '--schema', 'nowhere.graphql'],
    line: `schema: expected a file that can be read, got "nowhere.graphql": ENOENT: no such file or directory, open 'nowhere.graphql'`,
  },
  {
    what: 'an owner without an address',
    words: ['publish', '--name', 'klinik', '--schema', '-'],
    line: "routing-url: expected the address of klinik's subgraph, which is not registered, got none",
  },
  {
    what: 'an owner that nobody knows',
    words: ['suspend', 'klinik', '--reason', 'x'],
    line: 'name: expected one of the registered owners, of which there are none, got "klinik"',
  },
  {
    what: 'an SDL that nobody published',
    words: ['fetch', 'klinik'],
    line: 'klinik: expected a published SDL, got none; see "catalogue subgraph list"',
  },
  {
    what: 'a missing reason',
    words: ['suspend', 'uni'],
    line: "error: required option '--reason <text>' not specified",
  },
])('$what is one clear line and exit code 1', async ({ words, line }) => {
  expect(await subgraph(words)).toEqual({ code: 1, lines: [line] });
});

test('a failure is JSON where that is asked for', async () => {
  expect(await subgraphJson(['introspect', 'http://127.0.0.1:59/graphql'])).toEqual({
    code: 1,
    json: {
      errors: [
        {
          code: 'OWNER_UNAVAILABLE',
          severity: 'error',
          subgraph: 'http://127.0.0.1:59/graphql',
          line: null,
          message: 'http://127.0.0.1:59/graphql: ECONNREFUSED',
          fix: 'ask the address with curl for { _service { sdl } }',
        },
      ],
    },
  });
  expect(await subgraphJson(['fetch', 'klinik'])).toEqual({
    code: 1,
    json: { errors: [{ message: 'klinik: expected a published SDL, got none; see "catalogue subgraph list"' }] },
  });
});
