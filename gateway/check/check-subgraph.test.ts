import { expect, test } from '@jest/globals';
import { mirrorSdl, ownerEditingSdl, ownerSdl, relationsSdl } from '../../catalogue-schema/index.ts';
import { checkAnswers } from './check-answers.ts';
import { checkSubgraph } from './check-subgraph.ts';
import { ownSubgraphs } from './own-subgraphs.ts';
import type { SubgraphCheck } from './subgraph-check.ts';

const own = ownSubgraphs([
  { name: 'search', sdl: mirrorSdl('type Query { search: [Hit!]! } type Hit { node: Entry! }') },
  { name: 'relations', sdl: relationsSdl('type Unused { id: ID! }') },
]);
const contractLines = ownerSdl().split('\n').length;

/** The contract with an extension from the next line on. */
const sdlWith = (extension: string): string => `${ownerSdl()}\n${extension}`;
const klinik = { name: 'klinik', sdl: sdlWith('extend type Dataset { beds: Int }') };

const check = (sdl: string, given: Partial<SubgraphCheck> = {}) =>
  checkSubgraph({ name: 'uni', sdl, others: [klinik], own, operations: [], ...given });

const published = `extend type Dataset { doi: String, cited(since: Int): Int }
type Lab { name: String!, kind: LabKind }
enum LabKind { WET DRY }
extend type Query { labs(kind: LabKind): [Lab!] }`;
const withPublished = { others: [klinik, { name: 'uni', sdl: sdlWith(published) }] };

test('an SDL that holds the contract and extends it answers all questions with yes', async () => {
  const findings = await check(sdlWith(published));
  expect(findings).toEqual([]);
  expect(checkAnswers(findings)).toEqual([
    { question: 'holds the contract', answer: 'yes' },
    { question: 'uses only directives that the gateway takes', answer: 'yes' },
    { question: 'collides with nobody', answer: 'yes' },
    { question: 'composes with all others', answer: 'yes' },
    { question: 'breaks no client', answer: 'yes' },
  ]);
});

const answersOf = (findings: Parameters<typeof checkAnswers>[0]) =>
  checkAnswers(findings)
    .map(({ answer }) => answer)
    .join(' ');

const offered = `${ownerSdl()}\n${ownerEditingSdl()}`;

test('an SDL that offers editing is no extension for that, and may have one beside it', async () => {
  expect(await check(offered)).toEqual([]);
  expect(await check(`${offered}\n${published}`)).toEqual([]);
  const also = { name: 'museum', sdl: `${offered} extend type Query { exhibits: JSON }` };
  expect(await check(`${offered} extend type Query { rooms: JSON }`, { others: [klinik, also] })).toEqual([]);
  expect(await check(sdlWith('scalar JSON extend type Query { rooms: JSON }'), { others: [also] })).toEqual([]);
  expect(await check(sdlWith('extend type Owner { editUrl: URL }'))).toEqual([]);
});

test('what changes records stays as it is, whatever an owner defines under its names', async () => {
  const findings = await check(
    sdlWith('extend type Query { rooms(like: MoneyInput): Int } input MoneyInput { a: Int }'),
  );
  expect(findings).toMatchObject([
    { code: 'EXTENSION_COLLIDES', message: 'MoneyInput is already defined by editing', line: contractLines + 1 },
  ]);
  const fields = 'extend type Query { drafts: [Edition!] } type Edition { isbn: String }';
  expect((await check(sdlWith(fields))).map(({ code }) => code)).toContain('CONTRACT_FIELD_MISSING');
});

test('mutations of its own are left out of the graph, which is to know', async () => {
  const mutations = 'type Mutation { bookRoom(id: ID!): ID } type Subscription { rooms: Int }';
  const findings = await check(sdlWith(`extend type Query { room: Int } ${mutations}`));
  expect(findings).toMatchObject([
    { code: 'EXTENSION_REFUSED', severity: 'warning', line: contractLines + 1 },
    {
      severity: 'warning',
      message: "Subscription.rooms is left out of the graph: expected an extension of Query or of the contract's types",
    },
  ]);
  expect(answersOf(findings)).toBe('yes yes yes yes yes');
});

test('a file of 5 MB is refused unread', async () => {
  const findings = await check(`${'#'.repeat(5_000_000)}`);
  expect(findings).toEqual([
    {
      code: 'SDL_TOO_LARGE',
      subgraph: 'uni',
      severity: 'error',
      line: null,
      message: 'expected at most 1000000 bytes, got 5000000',
      fix: 'leave out what no field of the catalogue reaches',
    },
  ]);
  expect(answersOf(findings)).toBe('unknown unknown unknown unknown unknown');
});

test('what is no SDL is refused with its line', async () => {
  const findings = await check('<html>');
  expect(findings).toMatchObject([{ code: 'SDL_UNREADABLE', subgraph: 'uni', line: 1 }]);
  expect(answersOf(findings)).toBe('unknown unknown unknown unknown unknown');
});

test.each([
  {
    what: 'a field that is not of the contract',
    sdl: ownerSdl().replace('  version: String\n', '  version: Int\n'),
    findings: [{ code: 'CONTRACT_FIELD_DIFFERS', message: 'Dataset.version: expected String, got Int' }],
    answers: 'no yes yes yes yes',
  },
  {
    what: 'a type that nobody defines',
    sdl: sdlWith('extend type Query { labs: [Lab!] }'),
    findings: [{ code: 'SDL_INVALID', line: contractLines + 1, message: 'Unknown type Lab' }],
    answers: 'yes yes unknown no unknown',
  },
  {
    what: 'directives that the gateway does not enforce, each with its line',
    sdl: sdlWith(
      'extend type Query {\n  secret: String @authenticated\n  hidden: String @policy(policies: [["staff"]])\n}',
    ).replace('v2.3", import: [', 'v2.9", import: ["@authenticated", "@policy", '),
    findings: [
      {
        code: 'DIRECTIVE_REFUSED',
        line: contractLines + 2,
        message:
          'uses @authenticated, which the gateway does not take: expected none of @authenticated, @requiresScopes, @policy, @override',
        fix: 'remove @authenticated and keep back what not everybody may see',
      },
      { code: 'DIRECTIVE_REFUSED', line: contractLines + 3 },
    ],
    answers: 'yes no unknown no unknown',
  },
  {
    what: 'promises of a record and of an answer, and a field on a value of the contract',
    sdl: sdlWith('extend type Query {\n  works: [Project!]\n  motto: String!\n}\nextend type Licence {\n  fee: Int\n}'),
    findings: [
      {
        code: 'EXTENSION_REFUSED',
        line: contractLines + 6,
        message: 'adds Licence.fee, but Licence is a value of the contract: expected a type of its own',
      },
      {
        code: 'EXTENSION_REFUSED',
        line: contractLines + 2,
        message: 'Query.works: expected Project, which may be missing, got Project!',
        fix: 'leave out the ! after Project',
      },
      {
        code: 'EXTENSION_REFUSED',
        line: contractLines + 3,
        message: 'Query.motto: expected String, as its owner may be down, got String!',
        fix: 'leave out the last !',
      },
    ],
    answers: 'yes yes unknown no unknown',
  },
  {
    what: 'what others have defined, each with its line and both sides',
    sdl: sdlWith('extend type Dataset {\n  beds: Int\n}\nextend type Query { hit: Hit }\ntype Hit { a: Int }'),
    findings: [
      {
        code: 'EXTENSION_COLLIDES',
        line: contractLines + 2,
        message: 'Dataset.beds is already defined by klinik',
        fix: 'give Dataset.beds another name',
      },
      { code: 'EXTENSION_COLLIDES', line: contractLines + 5, message: 'Hit is already defined by search' },
    ],
    answers: 'yes yes no no unknown',
  },
  {
    what: 'a field that another one shares',
    sdl: sdlWith('extend type Dataset {\n  rooms: String @shareable\n}'),
    others: [{ name: 'klinik', sdl: sdlWith('extend type Dataset { rooms: Int @shareable }') }],
    findings: [
      {
        code: 'EXTENSION_COLLIDES',
        line: contractLines + 2,
        message: 'Dataset.rooms is already defined by klinik',
      },
    ],
    answers: 'yes yes no no unknown',
  },
  {
    what: 'a type that is hidden, but promised',
    sdl: sdlWith('extend type Query {\n  labs: [Lab!]\n}\ntype Lab @inaccessible {\n  name: String\n}'),
    findings: [
      {
        code: 'COMPOSITION_FAILED',
        line: contractLines + 2,
        message: expect.stringMatching(/Query\.labs/),
        fix: 'make the types and directives that the message names agree',
      },
    ],
    answers: 'yes yes yes no unknown',
  },
])('$what', async ({ sdl, findings, answers, others = [klinik] }) => {
  const found = await check(sdl, { others });
  expect(found).toMatchObject(findings.map((finding) => ({ ...finding, subgraph: 'uni', severity: 'error' })));
  expect(answersOf(found)).toBe(answers);
});

test('an SDL that does not compose in time is a finding', async () => {
  const fields = (type: number) =>
    Array.from({ length: 80 }, (_, field) => `f${field}: T${(type * 80 + field + 1) % 900}`).join(' ');
  const types = Array.from({ length: 900 }, (_, type) => `type T${type} { ${fields(type)} }`);
  const sdl = sdlWith(`extend type Query { maze: T0 }\n${types.join('\n')}`);
  const findings = await checkSubgraph({ name: 'uni', sdl, others: [klinik], own, operations: [] }, 500);
  expect(findings).toEqual([
    {
      code: 'COMPOSITION_TIMEOUT',
      subgraph: 'uni',
      severity: 'error',
      line: null,
      message: 'composing took longer than 500 ms',
      fix: 'leave out what no field of the catalogue reaches',
    },
  ]);
  expect(answersOf(findings)).toBe('yes yes unknown no unknown');
});

test('an owner that is refused already costs another nothing', async () => {
  const others = [klinik, { name: 'labor', sdl: sdlWith('extend type Dataset { beds: Int }') }];
  expect(await check(sdlWith('extend type Dataset { doi: String }'), { others })).toEqual([]);
});

test('a removed field, a removed argument and a changed type are told with the operations that use them', async () => {
  const operations = [
    { document: 'query ($value1: ID!) { dataset(id: $value1) { doi title } }', count: 120 },
    { document: '{ dataset(id: "") { doi cited(since: 2020) } }', count: 3 },
    { document: '{ labs(kind: WET) { name } }', count: 2 },
    { document: '{ dataset(id: "") { neverThere } }', count: 50 },
    { document: 'not GraphQL', count: 1 },
    { document: '{ dataset(id: "") { title } }', count: 1 },
  ];
  const sdl = sdlWith(`extend type Dataset { cited: Int }
type Lab {
  name: String
}
extend type Query { labs(kind: String): [Lab!] }`);
  const findings = await check(sdl, { ...withPublished, operations });
  const labs = '{ labs(kind: WET) { name } } (asked 2 times)';
  const find = 'query ($value1: ID!) { dataset(id: $value1) { doi title } } (asked 120 times)';
  const inline = '{ dataset(id: "") { doi cited(since: 2020) } } (asked 3 times)';
  expect(findings.map(({ code, line, message }) => [code, line, message])).toEqual([
    [
      'CLIENT_BREAKS',
      ownerSdl()
        .split('\n')
        .findIndex((line) => line.startsWith('type Dataset')) + 1,
      `Dataset.doi: Field 'doi' was removed from object type 'Dataset', but clients use it: ${find}, ${inline}`,
    ],
    [
      'CLIENT_BREAKS',
      contractLines + 1,
      `Dataset.cited.since: Argument 'since: Int' was removed from field 'Dataset.cited', but clients use it: ${inline}`,
    ],
    [
      'CLIENT_BREAKS',
      contractLines + 3,
      `Lab.name: Field 'Lab.name' changed type from 'String!' to 'String', but clients use it: ${labs}`,
    ],
    [
      'CLIENT_BREAKS',
      contractLines + 5,
      `Query.labs.kind: Type for argument 'kind' on field 'Query.labs' changed from 'LabKind' to 'String', but clients use it: ${labs}`,
    ],
  ]);
  expect(answersOf(findings)).toBe('yes yes yes yes no');
});

test('parts that no client asks for may go', async () => {
  const operations = [{ document: '{ dataset(id: "") { doi } }', count: 1 }];
  const sdl = sdlWith('extend type Dataset { doi: String }');
  expect(await check(sdl, { ...withPublished, operations })).toEqual([]);
});

test.each([
  ['@shareable', 'Query.beds'],
  ['@override(from: "klinik")', 'Query.beds'],
])('nobody takes over with %s what another answers', async (directive, claim) => {
  const hospital = { name: 'klinik', sdl: sdlWith('extend type Query { beds: Int }') };
  const link =
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@override"])';
  const sdl = `${ownerSdl().replace(/extend schema @link[^)]*\)/, link)}\nextend type Query { beds: Int ${directive} }`;
  const findings = await check(sdl, { others: [hospital] });
  expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
  expect(findings.map(({ message }) => message).join()).toMatch(directive === '@shareable' ? claim : '@override');
});

test.each([
  ['on a line each', '\n'],
  ['on one line', ' '],
])('more types than are composed in a moment are refused, %s', async (_, between) => {
  const types = Array.from({ length: 2000 }, (_, index) => `type T${index} { a: Int }`).join(between);
  const findings = await check(sdlWith(types));
  expect(findings.map(({ code, message }) => [code, message.replace(/\d{4}$/, 'n')])).toEqual([
    ['SDL_TOO_LARGE', 'expected at most 1000 types, got n'],
  ]);
});

test('what only looks like a type in a description is none', async () => {
  const text = Array.from({ length: 2000 }, (_, index) => `type T${index} { a: Int }`).join('\n');
  const sdl = sdlWith(`extend type Dataset {\n"""\n${text}\n"""\ndoi: String\n}`);
  expect(await check(sdl)).toEqual([]);
});
