import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
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
