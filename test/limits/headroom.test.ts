import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { getIntrospectionQuery, Kind, Lexer, type OperationDefinitionNode, parse, Source } from 'graphql';
import { exampleQueries } from '../../gateway/graphiql/index.ts';
import { checkOperation } from '../../gateway/limits/operation/check-operation.ts';
import { fieldCosts } from '../../gateway/limits/operation/field-costs.ts';
import { defaultOperationLimits } from '../../gateway/limits/operation/operation-limits.ts';
import { pageOperations } from '../../gateway/ui/index.ts';
import { catalogueGraph } from './catalogue-graph.ts';

const schema = catalogueGraph();
const cases = new URL('../federation/cases/', import.meta.url);
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

const operations = [
  ...pageOperations,
  ...exampleQueries.map(({ query }) => query),
  ...[...readme.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, query]) => query as string),
  ...readdirSync(cases)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => readFileSync(new URL(file, cases), 'utf8')),
  getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true, specifiedByUrl: true }),
];

function tokensIn(text: string): number {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  while (lexer.advance().kind !== '<EOF>') count += 1;
  return count;
}

/** Half of what is allowed. */
const half = Object.fromEntries(
  Object.entries(defaultOperationLimits).map(([name, most]) => [name, most / 2]),
) as never;

test.each(operations)('what is asked every day stays below half of every limit: %s', (text) => {
  const document = parse(text);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const variables = { first: 20 };
  const checked = checkOperation(
    { schema, document, operation: operation as OperationDefinitionNode, variables },
    // The cases ask as many things at the top as there are ways to be wrong.
    { ...(half as typeof defaultOperationLimits), rootFields: defaultOperationLimits.rootFields },
  );
  expect(checked).toEqual(expect.any(Number));
  expect(tokensIn(text)).toBeLessThan(defaultOperationLimits.tokens / 2);
});

test('every field that has a cost is in the graph', () => {
  const missing = Object.keys(fieldCosts).filter((coordinate) => {
    const [type = '', field = ''] = coordinate.split('.');
    const named = schema.getType(type);
    return !(named && 'getFields' in named && field in named.getFields());
  });
  expect(missing).toEqual([]);
});
