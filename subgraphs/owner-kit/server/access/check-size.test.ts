import { expect, test } from '@jest/globals';
import { checkSize } from './check-size.ts';

const nested = (depth: number): string => `${'{ a '.repeat(depth)}${'}'.repeat(depth)}`;
const fragments = Array.from({ length: 20 }, (_, at) => `fragment F${at} on T { ...F${at + 1} ...F${at + 1} }`);

test.each([
  [`{ ${'id '.repeat(25_000)} }`, 'tokens: expected at most 20000, got more'],
  [`{ ${'id '.repeat(5001)} }`, 'fields: expected at most 5000, got more'],
  [`{ ...F0 } ${fragments.join(' ')} fragment F20 on T { id }`, 'fields: expected at most 5000, got more'],
  [nested(31), 'depth: expected at most 30, got more'],
  [nested(6000), 'depth: expected at most 30, got more'],
  ['{ ...A } fragment A on T { a { ...B } } fragment B on T { ...A }', 'depth: expected at most 30, got more'],
])('%#: a bomb is refused', (query, message) => {
  expect(checkSize(query)).toMatchObject({ message, extensions: { code: 'LIMIT_EXCEEDED' } });
});

test.each([
  nested(30),
  `{ ${'id '.repeat(5000)} }`,
  '{ ...A ...A } fragment A on T { a }',
  'no GraphQL',
  '',
  undefined,
])('%#: what is not large is left to others', (query) => {
  expect(checkSize(query)).toBeUndefined();
});
