import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { exampleQueries } from '../../gateway/graphiql/index.ts';
import { readmeQuery } from '../support/ask-readme-query.ts';
import { type RunningCatalogue, startCatalogue } from '../support/index.ts';

/**
 * Each case is a query (`cases/<name>.graphql`) and the exact answer to it (`cases/<name>.json`) on the sample records.
 * UPDATE_CASES=true writes the answers anew; read what changed before you commit it.
 */
const folder = new URL('./cases/', import.meta.url);
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace('.graphql', ''));

let catalogue: RunningCatalogue;

beforeAll(async () => {
  catalogue = await startCatalogue();
});

afterAll(() => catalogue.stop());

test.each(cases)('%s', async (name) => {
  const query = readFileSync(new URL(`${name}.graphql`, folder), 'utf8');
  const expected = new URL(`${name}.json`, folder);
  const answer = await catalogue.ask(query);
  if (process.env.UPDATE_CASES === 'true') writeFileSync(expected, `${JSON.stringify(answer, null, 2)}\n`);
  expect(answer).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
});

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
