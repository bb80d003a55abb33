import { expect, test } from '@jest/globals';
import { buildSchema, GraphQLError, type OperationDefinitionNode, parse, validate } from 'graphql';
import { checkOperation } from './check-operation.ts';
import { defaultOperationLimits } from './operation-limits.ts';

const schema = buildSchema(`
  type Query {
    search(query: String, first: Int! = 20): SearchConnection
    suggest(text: String!, first: Int! = 10): [Suggestion!]
    dataset(id: ID!): Dataset
    values(filter: Any): Int
  }
  scalar Any
  type SearchConnection { edges: [SearchEdge!]! totalCount: Int! facets(limit: Int! = 20): [Facet!]! }
  type Facet { values: [Value!]! }
  type Value { count: Int! }
  type SearchEdge { node: Entry! }
  type Suggestion { label: String! }
  interface Entry { id: ID! title: String! }
  type Dataset implements Entry { id: ID! title: String! contacts: [Contact]! distributions: [Distribution!]! }
  type Contact implements Entry { id: ID! title: String! datasets: [Dataset] }
  type Distribution { format: String }
`);

function check(text: string, variables: Record<string, unknown> = {}, limits = {}) {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const operation = document.definitions[0] as OperationDefinitionNode;
  const result = checkOperation({ schema, document, operation, variables }, { ...defaultOperationLimits, ...limits });
  return result instanceof GraphQLError ? { message: result.message, ...result.extensions } : result;
}

const exceeded = (limit: string, allowed: number, got: string | number) => ({
  message: `${limit}: expected at most ${allowed}, got ${got}`,
  code: 'LIMIT_EXCEEDED',
  limit,
  allowed,
  http: { status: 400 },
});

const chain = (levels: number): string => (levels === 0 ? 'id' : `contacts { datasets { ${chain(levels - 1)} } }`);

test('depth is counted through fragments', () => {
  expect(check(`{ dataset(id: "a") { ${chain(6)} } }`, {}, { cost: 1e12 })).toEqual(expect.any(Number));
  expect(check(`{ dataset(id: "a") { ${chain(7)} } }`)).toEqual(exceeded('depth', 15, 16));
  const fragments = `{ dataset(id: "a") { ...A } } fragment A on Dataset { ... { ...B } } fragment B on Dataset { ${chain(7)} }`;
  expect(check(fragments)).toEqual(exceeded('depth', 15, 16));
});

test('root fields, aliases and directives are counted wherever they stand', () => {
  const many = (count: number, of: (index: number) => string) =>
    Array.from({ length: count }, (_, i) => of(i)).join(' ');
  expect(check(`{ ${many(21, (i) => `a${i}: dataset(id: "a") { id }`)} }`)).toEqual(exceeded('rootFields', 20, 21));
  const inFragment = `{ dataset(id: "a") { ...A x: title } } fragment A on Dataset { ${many(50, (i) => `a${i}: title`)} }`;
  expect(check(inFragment)).toEqual(exceeded('aliases', 50, 51));
  const skipped = `query @skip(if: false) { dataset(id: "a") { ${many(50, () => 'id @skip(if: true)')} } }`;
  expect(check(skipped.replace(' @skip(if: false)', ''))).toEqual(expect.any(Number));
  expect(check(skipped.replace('query @skip(if: false)', '').replace('{ id', '{ title @skip(if: true) id'))).toEqual(
    exceeded('directives', 50, 51),
  );
});

test('fragments that multiply are counted without walking through them again', () => {
  const levels = Array.from({ length: 40 }, (_, i) => `fragment F${i} on Dataset { ...F${i + 1} ...F${i + 1} }`);
  const text = `{ dataset(id: "a") { ...F0 } } ${levels.join(' ')} fragment F40 on Dataset { id }`;
  expect(check(text)).toEqual(exceeded('fields', 1000, 2 ** 40 + 1));
});

test('variables are held to a size and a depth', () => {
  const text = 'query ($filter: Any) { values(filter: $filter) }';
  expect(check(text, { filter: 'x'.repeat(200_000) })).toEqual(exceeded('variables', 200_000, '200013 bytes'));
  const nested = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
  expect(check(text, { filter: nested })).toEqual(exceeded('variableDepth', 20, 100_000));
});

test('cost grows with the page that is asked for, in a literal, a variable, its default and the default of the field', () => {
  const page = (more: string) => `{ search${more} { edges { node { id } } } }`;
  expect([10, 20, 100].map((first) => check(page(`(first: ${first})`)))).toEqual([121, 141, 301]);
  expect(check(page(''))).toBe(141);
  const byVariable = (declared: string) => `query (${declared}) ${page('(first: $first)')}`;
  expect(check(byVariable('$first: Int!'), { first: 100 })).toBe(301);
  expect(check(byVariable('$first: Int! = 10'))).toBe(121);
  expect(check(page('(first: 100000)'))).toBe(301);
  expect(check(page('(first: -5)'))).toBe(101);
  expect(check('{ suggest(text: "a", first: 30) { label } }')).toBe(80);
});

test('facets are not multiplied by the page, and only the dearest type of a hit counts', () => {
  expect(check('{ search(first: 100) { facets(limit: 5) { values { count } } } }')).toBe(100 + 1 + 100 + 10 * (1 + 5));
  const hit = (selection: string) => check(`{ search(first: 10) { edges { node { ${selection} } } } }`);
  const [one, other] = ['... on Dataset { contacts { id } }', '... on Contact { datasets { id } }'];
  expect([hit(one), hit(other), hit(`${one} ${other}`)]).toEqual([151, 321, 321]);
});

test('a search asked many times in one operation is too dear', () => {
  const searches = Array.from(
    { length: 20 },
    (_, i) =>
      `s${i}: search(first: 100) { edges { node { id ... on Dataset { contacts { id } distributions { format } } } } }`,
  );
  expect(check(`{ ${searches.join(' ')} }`)).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'cost', allowed: 20_000 });
});
