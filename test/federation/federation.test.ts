import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { exampleQueries } from '../../gateway/graphiql/index.ts';
import { readmeQuery } from '../support/ask-readme-query.ts';
import { federationCases, type RunningCatalogue, startCatalogue } from '../support/index.ts';

const cases = federationCases(new URL('./cases/', import.meta.url));
let catalogue: RunningCatalogue;

beforeAll(async () => {
  catalogue = await startCatalogue();
});

afterAll(() => catalogue.stop());

test.each(cases.names)('%s', (name) => cases.expect(name, catalogue.ask));

test("the README's query spans owners: datasets of three, with projects, contacts and hosting of others", async () => {
  const { data, errors } = await catalogue.ask(readmeQuery());
  expect(errors).toBeUndefined();
  type Related = { owner: { name: string } }[];
  const nodes: { owner: { id: string; name: string }; projects: Related; contacts: Related }[] = data.search.edges.map(
    ({ node }: { node: unknown }) => node,
  );
  const acrossOwners = nodes.filter(({ owner, projects, contacts }) =>
    [projects, contacts].every((related) => related.some((target) => target.owner.name !== owner.name)),
  );
  expect(new Set(acrossOwners.map(({ owner }) => owner.id)).size).toBeGreaterThanOrEqual(3);
  expect(data.dataset.hosting.operator).toBe('Lecos GmbH');
});

test.each(exampleQueries.map(({ query }) => query))('an example of GraphiQL runs as it is: %s', async (query) => {
  const { data, errors } = await catalogue.ask(query);
  expect(errors).toBeUndefined();
  expect(Object.values(data)).not.toContain(null);
});
