import { expect, test } from '@jest/globals';
import { buildSchema, parse, print, validate } from 'graphql';
import { withExtensionsOf } from './with-extensions.ts';

const operation = print(
  parse(`
  query Dataset($id: ID!) { record: dataset(id: $id) { ...DatasetRecord } }
  fragment DatasetRecord on Dataset { id ...Other }
  fragment Other on Dataset { title }
`),
);

const schemaWith = (addition: string) =>
  buildSchema(`type Query { dataset(id: ID!): Dataset } type Dataset { id: ID! title: String! ${addition}`);
const plain = schemaWith('}');
const hosting = (level: string) =>
  schemaWith(`hosting: Hosting } type Hosting { operator: String! ${level} availabilityPercent: Float
    maintenanceWindow: Window } type Window { weekday: String! start: String! end: String! }`);

test('what an owner adds is asked for where the graph has it', () => {
  const asked = withExtensionsOf(() => hosting('serviceLevel: String!'))(operation);
  expect(asked).toContain('fragment DatasetRecord on Dataset {\n  id\n  ...Other\n  ...Hosting\n}');
  expect(validate(hosting('serviceLevel: String!'), parse(asked))).toEqual([]);
});

test.each([
  ['nobody adds it', plain],
  ['it is of another form', hosting('level: String')],
])('nothing is added where %s', (_, schema) => {
  expect(withExtensionsOf(() => schema)(operation)).toBe(operation);
});

test('an operation is as the graph is when it is asked', () => {
  let schema = plain;
  const withExtensions = withExtensionsOf(() => schema);
  expect(withExtensions(operation)).not.toContain('...Hosting');
  schema = hosting('serviceLevel: String!');
  expect(withExtensions(operation)).toContain('...Hosting');
  schema = plain;
  expect(withExtensions(operation)).not.toContain('...Hosting');
});

test('operations about nothing that owners add to stay as they are', () => {
  const other = 'query Owners { dataset(id: "a") { id } }';
  expect(withExtensionsOf(() => hosting('serviceLevel: String!'))(other)).toBe(other);
});
