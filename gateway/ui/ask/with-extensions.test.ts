import { expect, test } from '@jest/globals';
import { buildSchema, parse, print, validate } from 'graphql';
import { withExtensionsOf } from './with-extensions.ts';

const document = parse(`
  query Dataset($id: ID!) { record: dataset(id: $id) { ...DatasetRecord } }
  fragment DatasetRecord on Dataset { id ...Other }
  fragment Other on Dataset { title }
`) as never;

const schemaWith = (addition: string) =>
  buildSchema(`type Query { dataset(id: ID!): Dataset } type Dataset { id: ID! title: String! ${addition}`);
const plain = schemaWith('}');
const hosting = (level: string) =>
  schemaWith(`hosting: Hosting } type Hosting { operator: String! ${level} availabilityPercent: Float
    maintenanceWindow: Window } type Window { weekday: String! start: String! end: String! }`);

test('what an owner adds is asked for where the graph has it', () => {
  const asked = withExtensionsOf(() => hosting('serviceLevel: String!'))(document);
  expect(print(asked)).toContain('fragment DatasetRecord on Dataset {\n  id\n  ...Other\n  ...Hosting\n}');
  expect(validate(hosting('serviceLevel: String!'), asked)).toEqual([]);
});

test.each([
  ['nobody adds it', plain],
  ['it is of another form', hosting('level: String')],
])('nothing is added where %s', (_, schema) => {
  expect(print(withExtensionsOf(() => schema)(document))).toBe(print(document));
});

test('an operation is as the graph is when it is asked', () => {
  let schema = plain;
  const withExtensions = withExtensionsOf(() => schema);
  expect(print(withExtensions(document))).not.toContain('...Hosting');
  schema = hosting('serviceLevel: String!');
  expect(print(withExtensions(document))).toContain('...Hosting');
  schema = plain;
  expect(print(withExtensions(document))).not.toContain('...Hosting');
});

test('operations about nothing that owners add to stay as they are', () => {
  const other = parse('query Owners { dataset(id: "a") { id } }') as never;
  expect(print(withExtensionsOf(() => hosting('serviceLevel: String!'))(other))).toBe(print(other));
});
