import { expect, test } from '@jest/globals';
import { buildASTSchema, type GraphQLInputObjectType, parse } from 'graphql';
import { recordInputType } from '../record/record-schema.ts';
import { ownerSdl } from '../sdl/index.ts';
import { editingFields, ownerEditingSdl } from './index.ts';

const offered = buildASTSchema(parse(`${ownerSdl()}\n${ownerEditingSdl()}`), { assumeValidSDL: true });
const fieldNames = (type: unknown): readonly string[] => Object.keys((type as GraphQLInputObjectType).getFields());

test.each(['dataset', 'project', 'contact'] as const)('a %s is saved with all that is stored of it', (kind) => {
  const form = `${kind[0]?.toUpperCase()}${kind.slice(1)}Input`;
  const stored = fieldNames(recordInputType(kind));
  expect(fieldNames(offered.getType(form))).toEqual(stored.filter((name) => name !== 'id' && name !== 'modified'));
});

test('values in a record are forms too, under the names that clients see', () => {
  expect(fieldNames(offered.getType('MoneyInput'))).toEqual(['amount', 'currency']);
  expect(Object.keys(offered.getTypeMap()).filter((name) => name.endsWith('Record'))).toEqual([]);
});

test('every field is told apart from those that all owners have', () => {
  expect(fieldNames(offered.getMutationType())).toEqual(editingFields.Mutation);
  expect(fieldNames(offered.getQueryType())).toEqual(expect.arrayContaining([...editingFields.Query]));
  expect(fieldNames(offered.getType('Owner'))).toEqual(expect.arrayContaining([...editingFields.Owner]));
});
