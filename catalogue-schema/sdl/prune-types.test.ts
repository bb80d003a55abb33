import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { pruneTypes } from './prune-types.ts';

const namesOf = (sdl: string, roots: readonly string[]): readonly string[] =>
  pruneTypes(parse(sdl, { noLocation: true }).definitions, roots).map((definition) =>
    'name' in definition ? (definition.name?.value ?? '') : '',
  );

test('types that nothing reaches are left out, the others keep their order', () => {
  const sdl = 'type C { a: A } type Lost { c: C } type A { c: [C!]! } type Query { a(by: By): A } input By { id: ID }';
  expect(namesOf(sdl, ['Query'])).toEqual(['C', 'A', 'Query', 'By']);
});

test('a chain of types is followed however long it is', () => {
  const types = Array.from({ length: 30_000 }, (_, index) => `type T${index} { next: T${index + 1} }`);
  expect(namesOf(`${types.join('\n')} type T30000 { end: Int }`, ['T0'])).toHaveLength(30_001);
});
