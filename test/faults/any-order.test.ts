import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { waitUntil } from '../support/index.ts';
import { type Part, type Parts, parts, prepareParts } from './start-parts.ts';

let catalogue: Parts;

beforeAll(async () => {
  catalogue = await prepareParts(() => ({}));
});

afterAll(() => catalogue.end());

const query = `{
  dataset(id: "stadt/dataset/luftqualitaet") { title projects { title } }
  search(query: "Luftqualität") { totalCount }
}`;

/** Whether the owner itself and search answer everything. */
async function isWhole(): Promise<boolean> {
  const { data, errors, extensions } = await catalogue.ask(query);
  return errors === undefined && extensions === undefined && data.dataset !== null && data.search.totalCount > 0;
}

test.each<readonly Part[]>([
  ['gateway', 'stadt', 'search'],
  ['search', 'gateway', 'stadt'],
  ['stadt', 'search', 'gateway'],
])('%s, then %s, then %s', async (...order) => {
  for (const part of order) await catalogue.start(part);
  await waitUntil(isWhole, 60_000, `all is answered after ${order.join(', ')}`);
  if (order[0] === 'stadt') return;
  for (const part of order) await catalogue.stop(part);
});

test.each(parts)('%s is restarted while the others run', async (part) => {
  await catalogue.stop(part);
  if (part === 'search') {
    const { data, errors } = await catalogue.ask('{ dataset(id: "stadt/dataset/luftqualitaet") { title } }');
    expect([errors, data.dataset.title]).toEqual([undefined, expect.stringContaining('Luftqualität')]);
    const found = await catalogue.ask('{ search(query: "Luftqualität") { totalCount } }');
    expect([found.data.search, found.errors?.map(({ extensions }) => extensions?.code)]).toEqual([
      null,
      ['SEARCH_UNAVAILABLE'],
    ]);
  }
  if (part === 'stadt') {
    const { data, errors, extensions } = await catalogue.ask(query);
    expect([errors, data.dataset.title]).toEqual([undefined, expect.stringContaining('Luftqualität')]);
    expect(extensions).toMatchObject({ catalogue: { stale: [{ owner: 'stadt' }] } });
  }
  await catalogue.start(part);
  await waitUntil(isWhole, 60_000, `all is answered after ${part} has come back`);
});
