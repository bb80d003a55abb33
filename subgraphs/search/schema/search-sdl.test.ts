import { expect, test } from '@jest/globals';
import { Kind, parse, print } from 'graphql';
import { editingSdl } from '../../../catalogue-schema/index.ts';
import { searchSdl } from './search-sdl.ts';

/** The input types of a subgraph by name, each with its fields as `west: Float!`. */
function inputsOf(sdl: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    parse(sdl).definitions.flatMap((definition) => {
      if (definition.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION) return [];
      const { name, fields = [] } = definition;
      return [[name.value, fields.map((field) => `${field.name.value}: ${print(field.type)}`)]];
    }),
  );
}

// Of input types that differ, the graph would have what both share.
test('an input type that editing has too is the same there', () => {
  const [search, editing] = [inputsOf(searchSdl()), inputsOf(editingSdl())];
  const shared = [...search].filter(([name]) => editing.has(name));
  expect(shared.map(([name]) => name)).toContain('BoundingBoxInput');
  for (const [name, fields] of shared) expect([name, editing.get(name)]).toEqual([name, fields]);
});
