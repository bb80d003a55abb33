import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { ownerSdl } from '../sdl/index.ts';
import { checkContract } from './check-contract.ts';

const lineWith = (text: string): number => {
  const index = ownerSdl()
    .split('\n')
    .findIndex((line) => line.includes(text));
  return index + 1;
};

test('the SDL of an owner, the contract file and an SDL with an extension hold the contract', () => {
  expect(checkContract(ownerSdl())).toEqual([]);
  expect(checkContract(readFileSync(new URL('../contract.graphql', import.meta.url), 'utf8'))).toEqual([]);
  expect(
    checkContract(`${ownerSdl()} extend type Dataset { doi: String } type Lab { a: Int } extend type Query { a: Lab }`),
  ).toEqual([]);
});

test('a type may be spread over extensions, and directives under the name of their specification', () => {
  const spread = ownerSdl()
    .replace(/"What every owner's[^"]*"\ntype Query/, 'extend type Query')
    .replaceAll('@key(', '@federation__key(')
    .replace('  frequency: Frequency\n', '  rhythm: Frequency\n');
  expect(checkContract(`${spread} extend type Dataset { frequency: Frequency }`)).toEqual([]);
});

test.each([
  ['null less often', '  version: String\n', '  version: String!\n'],
  ['a list without gaps', '  layers: [String!]!', '  layers: [String!]!'],
  ['an argument that takes null too', 'first: Int! = 500', 'first: Int = 100'],
  ['a further argument that need not be given', 'after: String, first', 'after: String, wait: Int! = 0, first'],
  ['a key beside the id', 'type Owner @key(fields: "id")', 'type Owner @key(fields: "name") @key(fields: " id ")'],
])('%s is allowed', (_, passage, replacement) => {
  expect(ownerSdl()).toContain(passage);
  expect(checkContract(ownerSdl().replace(passage, replacement))).toEqual([]);
});

test.each([
  {
    what: 'a missing field',
    change: ['  frequency: Frequency\n', '  rhythm: Frequency\n'],
    code: 'CONTRACT_FIELD_MISSING',
    at: 'type Dataset implements',
    message: 'Dataset.frequency: expected Frequency, got no such field',
    fix: 'add frequency: Frequency to Dataset',
  },
  {
    what: 'a field of another type',
    change: ['  accessUrl: URL!', '  accessUrl: String!'],
    code: 'CONTRACT_FIELD_DIFFERS',
    at: '  accessUrl: URL!',
    message: 'Distribution.accessUrl: expected URL!, got String!',
    fix: 'declare it as accessUrl: URL!',
  },
  {
    what: 'a field that may be null where the contract promises a value',
    change: ['  layers: [String!]!', '  layers: [String]!'],
    code: 'CONTRACT_FIELD_DIFFERS',
    at: '  layers: [String!]!',
    message: 'DataService.layers: expected [String!]!, got [String]!',
    fix: 'declare it as layers: [String!]!',
  },
  {
    what: 'a promise of a record that may be missing',
    change: ['  relatedDatasets: [Dataset]', '  relatedDatasets: [Dataset!]'],
    code: 'CONTRACT_FIELD_DIFFERS',
    at: '  relatedDatasets: [Dataset]',
    message: 'Dataset.relatedDatasets: expected [Dataset], got [Dataset!]',
    fix: 'declare it as relatedDatasets: [Dataset]',
  },
  {
    what: 'a missing argument',
    change: ['after: String, first', 'first'],
    code: 'CONTRACT_ARGUMENT_MISSING',
    at: '  catalogueChanges(',
    message: 'Query.catalogueChanges: expected the argument after: String, got none',
    fix: 'add after: String to Query.catalogueChanges',
  },
  {
    what: 'an argument of another type',
    change: ['after: String, first', 'after: ID, first'],
    code: 'CONTRACT_ARGUMENT_DIFFERS',
    at: '  catalogueChanges(',
    message: 'Query.catalogueChanges(after:): expected String, got ID',
    fix: 'declare it as after: String',
  },
  {
    what: 'an argument that must be given where the contract has a default',
    change: ['first: Int! = 500', 'first: Int!'],
    code: 'CONTRACT_ARGUMENT_DIFFERS',
    at: '  catalogueChanges(',
    message: 'Query.catalogueChanges(first:): expected Int! = 500, got Int!',
    fix: 'declare it as first: Int! = 500',
  },
  {
    what: 'a further argument that must be given',
    change: ['after: String, first', 'after: String, tenant: ID!, first'],
    code: 'CONTRACT_ARGUMENT_DIFFERS',
    at: '  catalogueChanges(',
    message: 'Query.catalogueChanges(tenant:): expected no argument that must be given, got ID!',
    fix: 'make it nullable, or give it a default value',
  },
  {
    what: 'a value that clients do not know',
    change: ['  UNIT\n', '  UNIT\n  TEAM\n'],
    code: 'CONTRACT_VALUE_UNKNOWN',
    at: '  MAILBOX',
    message: 'ContactKind: expected one of PERSON, UNIT, MAILBOX, got TEAM',
    fix: 'remove the value and say it with one of the list',
  },
  {
    what: 'a missing value',
    severity: 'warning',
    change: ['  UNIT\n', ''],
    code: 'CONTRACT_VALUE_MISSING',
    at: 'enum ContactKind',
    message: 'ContactKind.UNIT: expected this value, got none',
    fix: 'add UNIT to the enum, unless no record will ever have it',
  },
  {
    what: 'a missing interface',
    change: ['type Project implements Entry', 'type Project'],
    code: 'CONTRACT_INTERFACE_MISSING',
    at: 'type Project implements',
    message: 'Project: expected Project implements Entry, got Project without it',
    fix: 'declare type Project implements Entry',
  },
  {
    what: 'a missing key',
    change: ['type Contact implements Entry @key(fields: "id")', 'type Contact implements Entry'],
    code: 'CONTRACT_KEY_MISSING',
    at: 'type Contact implements',
    message: 'Contact: expected @key(fields: "id"), got none',
    fix: 'add @key(fields: "id") to Contact and answer it in _entities',
  },
  {
    what: 'a key that does not lead to the record',
    change: ['type Owner @key(fields: "id")', 'type Owner @key(fields: "id", resolvable: false)'],
    code: 'CONTRACT_KEY_MISSING',
    at: 'type Owner @key',
    message: 'Owner: expected @key(fields: "id"), got @key(fields: "id", resolvable: false)',
    fix: 'add @key(fields: "id") to Owner and answer it in _entities',
  },
  {
    what: 'a type of another form',
    change: ['scalar GeoJSON', 'type GeoJSON { type: String! }'],
    code: 'CONTRACT_TYPE_DIFFERS',
    at: 'scalar GeoJSON',
    message: 'GeoJSON: expected scalar GeoJSON, got type GeoJSON',
    fix: 'take scalar GeoJSON over from the contract, and give your own type another name',
  },
  {
    what: 'a missing type',
    change: ['scalar GeoJSON', 'scalar Geometry'],
    code: 'CONTRACT_TYPE_MISSING',
    at: null,
    message: 'GeoJSON: expected scalar GeoJSON, got none',
    fix: 'take scalar GeoJSON over from the contract',
  },
])('$what is a finding', ({ change: [passage = '', replacement = ''], at, code, message, fix, severity = 'error' }) => {
  expect(ownerSdl()).toContain(passage);
  const line = at === null ? null : lineWith(at);
  const findings = checkContract(ownerSdl().replace(passage, replacement));
  expect(findings).toEqual([{ code, severity, line, message, fix }]);
});

test('an empty type says every field that it lacks', () => {
  const sdl = ownerSdl().replace(/type Money \{[^}]*\}/, 'type Money');
  expect(checkContract(sdl).map(({ message }) => message)).toEqual([
    'Money.amount: expected Float!, got no such field',
    'Money.currency: expected String!, got no such field',
  ]);
});

test('what is no SDL is one finding with its line', () => {
  expect(checkContract('type Query {\n  a: Int\n  b Int\n}')).toEqual([
    {
      code: 'SDL_UNREADABLE',
      severity: 'error',
      line: 3,
      message: 'expected an SDL of GraphQL, got Syntax Error: Expected ":", found Name "Int".',
      fix: 'correct the SDL at this line',
    },
  ]);
  expect(checkContract(`type Query { a: ${'['.repeat(100_000)}`)).toMatchObject([
    { code: 'SDL_UNREADABLE', line: null, message: expect.stringContaining('Maximum call stack size exceeded') },
  ]);
});
