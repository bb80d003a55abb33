import { expect, test } from '@jest/globals';
import { parse, print } from 'graphql';
import { createPlanner, publicSchema } from '../../gateway/apollo/index.ts';
import { askForIds } from '../../gateway/references/ask-for-ids.ts';
import { catalogueSupergraph } from './catalogue-graph.ts';

/** Some fields of a few records, each under a condition of its own. */
function nested(first: number, end: number): string {
  if (first === end) return 'id';
  const contact = `contact { ...@skip(if: $v${first + 1}) { name ${nested(first + 2, end)} } }`;
  return `...@include(if: $v${first}) { title owner { ${contact} } }`;
}

test('of an operation that can be planned in thousands of ways, a hundred are compared at the most', () => {
  const supergraph = catalogueSupergraph();
  const variables = Array.from({ length: 8 }, (_, index) => `$v${index}: Boolean = true`).join(' ');
  const asked = parse(`query (${variables}) { node(id: "stadt/project/a") { ${nested(0, 8)} } }`);
  const { compared } = createPlanner(supergraph)(print(askForIds(publicSchema(supergraph), asked)));
  expect(compared).toBeGreaterThan(1);
  expect(compared).toBeLessThanOrEqual(100);
});
