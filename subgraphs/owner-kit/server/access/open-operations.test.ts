import { expect, test } from '@jest/globals';
import { asksOpenFieldsAlone } from './open-operations.ts';

test.each([
  '{ __typename }',
  '{ _service { sdl } }',
  'query Look { catalogueOwner { id name kind website contact { __typename id } } __typename }',
  '{ sdlOfMine: _service { text: sdl } ... on Query { ...Owner } } fragment Owner on Query { catalogueOwner { id } }',
  'query One { __typename } query Two { _service { __typename } }',
])('anybody may ask %s', (query) => {
  expect(asksOpenFieldsAlone(query)).toBe(true);
});

test.each([
  undefined,
  null,
  ['{ __typename }'],
  { kind: 'Document' },
  '',
  '{',
  '{ catalogueChanges(first: 1) { endCursor } }',
  '{ __typename: catalogueChanges(first: 1) { endCursor } }',
  '{ _service: _entities(representations: []) { __typename } }',
  '{ _service { sdl } ... { catalogueChanges(first: 1) { endCursor } } }',
  '{ ...A } fragment A on Query { _service { sdl } ...B } fragment B on Query { search { totalCount } }',
  '{ ...Missing }',
  '{ catalogueOwner { contact { id name } } }',
  '{ catalogueOwner { contact { id } ... on Owner { contact { ...Name } } } } fragment Name on Contact { email }',
  '{ catalogueOwner { extension } }',
  '{ constructor }',
  '{ __schema { types { name } } }',
  '{ __type(name: "Query") { name } }',
  'query One { __typename } query Two { search { totalCount } }',
  'mutation { __typename }',
  'subscription { __typename }',
  'type Query { a: Int }',
  `{ ${'__typename '.repeat(1000)} }`,
])('nobody without a token may ask %j', (query) => {
  expect(asksOpenFieldsAlone(query)).toBe(false);
});

test('many fragments that spread many fragments are read at once', () => {
  const fragments = Array.from({ length: 18 }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`);
  const query = `{ ...F0 } ${fragments.join(' ')} fragment F18 on Query { ...F0 __typename }`;
  expect(asksOpenFieldsAlone(query)).toBe(true);
});
