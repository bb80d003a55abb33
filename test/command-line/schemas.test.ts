import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { ownerSdl } from '../../catalogue-schema/index.ts';
import { createPlanner } from '../../gateway/apollo/index.ts';
import { startForeignServer } from '../support/index.ts';
import { runCommand, runCommandForJson } from './run-command.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'schemas-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...words: readonly string[]) => runCommand(words, { DATA_DIR: path.join(folder, 'data') });
const runJson = (...words: readonly string[]) => runCommandForJson(words, { DATA_DIR: path.join(folder, 'data') });
const inFolder = (name: string): string => path.join(folder, name);
const write = (name: string, text: string) => writeFile(inFolder(name), text);

test("compose takes Rover's form: a file beside it, and a server", async () => {
  const klinik = await startForeignServer((_, response) => {
    const sdl = `${ownerSdl()} extend type Dataset { beds: Int }`;
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: { _service: { sdl } } }));
  });
  await write('uni.graphql', `${ownerSdl()} extend type Dataset { doi: String }`);
  await write(
    'supergraph.yaml',
    `federation_version: =2.14.4
subgraphs:
  uni:
    routing_url: http://127.0.0.1:4010/graphql
    schema:
      file: ./uni.graphql
  klinik:
    schema:
      subgraph_url: ${klinik.url}`,
  );
  const output = inFolder('supergraph.graphql');
  const composed = await run('supergraph', 'compose', '--config', inFolder('supergraph.yaml'), '--output', output);
  await klinik.stop();
  expect(composed).toEqual({ code: 0, lines: [`composed uni, klinik into ${output}`] });
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  const plan = createPlanner(await readFile(output, 'utf8'));
  expect(plan('{ dataset(id: "a/dataset/b") { doi beds } }').text).toContain('Fetch(service: "klinik")');
});

test('a supergraph that cannot be written leaves what is there', async () => {
  await write('alone.graphql', ownerSdl());
  await write('alone.yaml', 'subgraphs: { uni: { schema: { file: alone.graphql } } }');
  await write('kept.graphql', 'the supergraph of yesterday');
  // A folder stands where the file is written before it takes its place.
  await mkdir(inFolder('kept.graphql.part'));
  const words = ['supergraph', 'compose', '--config', inFolder('alone.yaml'), '--output', inFolder('kept.graphql')];
  const { code, lines } = await run(...words);
  expect([code, lines.length]).toEqual([1, 1]);
  expect(lines[0]).toContain(`output: expected a file that can be written, got "${inFolder('kept.graphql')}": EISDIR`);
  expect(await readFile(inFolder('kept.graphql'), 'utf8')).toBe('the supergraph of yesterday');
  await rm(inFolder('kept.graphql.part'), { recursive: true });
});

test('what does not compose is named, and no file is written', async () => {
  await write('one.graphql', `${ownerSdl()} extend type Dataset { doi: String }`);
  await write('two.graphql', `${ownerSdl()}\nextend type Dataset {\n  doi: ID\n}`);
  await write('two.yaml', 'subgraphs: { a: { schema: { file: one.graphql } }, b: { schema: { file: two.graphql } } }');
  const words = [
    'supergraph',
    'compose',
    '--config',
    inFolder('two.yaml'),
    '--output',
    inFolder('two-supergraph.graphql'),
  ];
  const line = ownerSdl().split('\n').length + 2;
  const message = 'Dataset.doi is already defined by a';
  expect(await run(...words)).toEqual({
    code: 1,
    lines: [`EXTENSION_COLLIDES  b:${line}  ${message}  give Dataset.doi another name`],
  });
  expect(await runJson(...words)).toMatchObject({
    code: 1,
    json: { errors: [{ code: 'EXTENSION_COLLIDES', subgraph: 'b', line, message }] },
  });
  expect(await readdir(folder)).not.toContain('two-supergraph.graphql');
});

test('what would not be published is named, whether or not it composes', async () => {
  const short = ownerSdl().replace('  version: String\n', '');
  await write('short.yaml', 'subgraphs: { a: { schema: { file: short.graphql } } }');
  const codes = async (sdl: string) => {
    await write('short.graphql', sdl);
    const { code, json } = await runJson('supergraph', 'compose', '--config', inFolder('short.yaml'));
    return [code, ...json.errors.map((error: { code: string }) => error.code)];
  };
  expect(await codes(short)).toEqual([1, 'CONTRACT_FIELD_MISSING']);
  const collides = `${short} extend type Query { search: Int }`;
  expect(await codes(collides)).toEqual([1, 'CONTRACT_FIELD_MISSING', 'EXTENSION_COLLIDES']);
});

test.each([
  [
    'subgraphs: { search: { schema: { file: uni.graphql } } }',
    /^name: expected another name than datasets, .*, got "search"$/,
  ],
  ['subgraphs: [', /^config: expected YAML, got ".*wrong\.yaml": .* at line 1, column 13:$/],
  ['federation_version: 1', /^federation_version: expected 2 or a version of it, got 1$/],
  ['subgraphs: { uni: {} }', /^subgraphs\.uni\.schema: expected a mapping, got nothing$/],
  [
    'subgraphs: { uni: { schema: { graphref: uni@current } } }',
    /^subgraphs\.uni\.schema: expected "file" or "subgraph_url", got \{"graphref":"uni@current"\}$/,
  ],
  [
    'subgraphs: { uni: { schema: { file: gone.graphql } } }',
    /^subgraphs\.uni: expected a file that can be read, got ".*gone\.graphql": ENOENT/,
  ],
])('the configuration %j is one clear line and exit code 1', async (yaml, line) => {
  await write('wrong.yaml', yaml);
  expect(await run('supergraph', 'compose', '--config', inFolder('wrong.yaml'))).toEqual({
    code: 1,
    lines: [expect.stringMatching(line)],
  });
});

test('diff compares files of Federation, and a server, and fails where clients break', async () => {
  await write(
    'old.graphql',
    'extend type Query { labs(first: Int): [Lab] } type Lab @key(fields: "id") { id: ID! kind: String! }',
  );
  await write('new.graphql', 'type Query { labs(first: Int): [Lab] } type Lab @key(fields: "id") { id: ID! }');
  expect(await run('schema', 'diff', inFolder('old.graphql'), inFolder('new.graphql'))).toEqual({
    code: 1,
    lines: ["BREAKING  Lab.kind  Field 'kind' was removed from object type 'Lab'"],
  });
  expect(await runJson('schema', 'diff', inFolder('new.graphql'), inFolder('old.graphql'))).toEqual({
    code: 0,
    json: {
      changes: [{ level: 'NON_BREAKING', path: 'Lab.kind', message: "Field 'kind' was added to object type 'Lab'" }],
    },
  });
  const schema = buildSchema('type Query { labs(first: Int): [Lab] } type Lab { id: ID! }');
  const server = await startForeignServer((request, response) => {
    let body = '';
    request
      .on('data', (part) => (body += part))
      .on('end', () => {
        const told = { data: introspectionFromSchema(schema) };
        const refused = { errors: [{ message: 'Cannot query field "_service" on type "Query".' }] };
        response
          .setHeader('content-type', 'application/json')
          .end(JSON.stringify(body.includes('_service') ? refused : told));
      });
  });
  const same = await run('schema', 'diff', inFolder('new.graphql'), server.url);
  await server.stop();
  expect(same).toEqual({ code: 0, lines: ['no difference'] });
  await write('broken.graphql', 'type Query {\n  a: \n}');
  expect(await run('schema', 'diff', inFolder('broken.graphql'), inFolder('new.graphql'))).toEqual({
    code: 1,
    lines: [`${inFolder('broken.graphql')}:3: Syntax Error: Expected Name, found "}".`],
  });
});

test('explain says what a code means, what causes it and how to fix it', async () => {
  expect(await run('explain', 'contract_key_missing')).toEqual({
    code: 0,
    lines: [
      'CONTRACT_KEY_MISSING',
      '  A type of the contract cannot be reached by its id.',
      'Usual causes',
      '  - `@key` was left out, has other fields than id, or is `resolvable: false`.',
      'How to fix it',
      '  - Add `@key(fields: "id")` and answer it in `_entities`.',
    ],
  });
  const unknown = await run('explain', 'NO_SUCH_CODE');
  expect([unknown.code, unknown.lines.length]).toEqual([1, 1]);
  expect(unknown.lines[0]).toMatch(/^code: expected one of BAD_USER_INPUT, .*, got "NO_SUCH_CODE"$/);
});

test('an owner is registered as pending, and not twice', async () => {
  const words = ['owner', 'add', 'uni', '--name', 'Universität Leipzig', '--kind', 'UNIVERSITY'];
  expect(await run(...words)).toEqual({ code: 0, lines: ['uni is pending: Universität Leipzig'] });
  expect(await run(...words)).toEqual({
    code: 1,
    lines: ['name: expected one that is not taken, got "uni", which is Universität Leipzig'],
  });
});
