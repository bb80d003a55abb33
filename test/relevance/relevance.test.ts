import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ckanSource, importRecords, type OwnerOperations } from '../../subgraphs/owner-kit/index.ts';
import { type RunningCatalogue, startCatalogue, waitUntil } from '../support/index.ts';
import { allTitles, countFound, findTitles } from './find-titles.ts';
import { floors, type Judgement, ownJudgements, packages, packagesAreThere, sharedJudgements } from './judgement.ts';
import { describeRating, isMiss, meanReciprocalRank, type Rating, rate } from './rating.ts';

if (!packagesAreThere) console.warn(`skipped: the city's real records are not at ${packages}`);
const onRealRecords = packagesAreThere ? describe : describe.skip;

let catalogue: RunningCatalogue;

beforeAll(async () => {
  catalogue = await startCatalogue();
});

afterAll(() => catalogue.stop());

const storeOf = (owner: string): OwnerOperations => catalogue.owners.get(owner)?.store as OwnerOperations;

/** The ids of an owner's records, and how many of them anybody may find. */
async function recordsOf(owner: string): Promise<{ ids: string[]; publicCount: number }> {
  const ids: string[] = [];
  let publicCount = 0;
  for (let page = await storeOf(owner).read('', 500); page.length > 0; ) {
    ids.push(...page.map(({ id }) => id));
    publicCount += page.filter(({ visibility }) => visibility === 'PUBLIC').length;
    page = await storeOf(owner).read(ids.at(-1) ?? '', 500);
  }
  return { ids, publicCount };
}

async function followed(): Promise<void> {
  const records = await Promise.all([...catalogue.owners.keys()].map(recordsOf));
  const expected = records.reduce((sum, { publicCount }) => sum + publicCount, 0);
  await waitUntil(async () => (await countFound(catalogue)) === expected, 60_000, `${expected} records are found`);
}

async function rateAll(judgements: readonly Judgement[]): Promise<ReadonlyMap<Judgement, Rating>> {
  const ratings = new Map<Judgement, Rating>();
  for (const judgement of judgements) ratings.set(judgement, rate(judgement, await findTitles(catalogue, judgement)));
  return ratings;
}

/** Judgements of our own: each holds unless its miss is known, and together they do not get worse. */
function testOwnJudgements(on: Judgement['on']): void {
  const judgements = ownJudgements(on);
  const { meanReciprocalRank: floor, knownMisses } = floors[on];
  let ratings: ReadonlyMap<Judgement, Rating>;
  let titles: readonly string[];

  beforeAll(async () => {
    ratings = await rateAll(judgements);
    titles = await allTitles(catalogue);
  });

  test.each(judgements.filter(({ query }) => !knownMisses.includes(query)))(
    '$query finds $title within $withinTop',
    (judgement) => {
      const rating = ratings.get(judgement) as Rating;
      if (isMiss(rating)) throw new Error(describeRating(rating));
    },
  );

  test('every expected title is there', () => {
    const isThere = ({ title }: Judgement) => titles.some((one) => new RegExp(title).test(one));
    expect(judgements.filter((judgement) => !isThere(judgement))).toEqual([]);
  });

  test('every query is judged once, and so is every known miss', () => {
    const queries = judgements.map(({ query }) => query);
    expect(queries.filter((query, index) => queries.indexOf(query) !== index)).toEqual([]);
    expect(knownMisses.filter((query) => !queries.includes(query))).toEqual([]);
  });

  test(`the mean reciprocal rank is at least ${floor}`, () => {
    const all = [...ratings.values()];
    const misses = all.filter(isMiss);
    const mean = meanReciprocalRank(all);
    const queries = misses.map(({ query }) => query);
    const isAsKnown = queries.length === knownMisses.length && queries.every((query) => knownMisses.includes(query));
    console.info(
      [
        `${on} records: mean reciprocal rank ${mean.toFixed(3)}, ${misses.length} of ${all.length} missed`,
        ...misses.map(describeRating),
        ...(isAsKnown ? [] : [`for floor.json, "knownMisses": ${JSON.stringify(queries)}`]),
      ].join('\n'),
    );
    expect(mean).toBeGreaterThanOrEqual(floor);
  });
}

/** Judgements that come with the real records: every one holds. */
function testSharedJudgements(): void {
  const judgements = sharedJudgements();
  if (judgements.length === 0) {
    test.todo('there are none without the real records');
    return;
  }
  let ratings: ReadonlyMap<Judgement, Rating>;

  beforeAll(async () => {
    ratings = await rateAll(judgements);
  });

  test.each(judgements)('$query finds $title within $withinTop', (judgement) => {
    const rating = ratings.get(judgement) as Rating;
    if (isMiss(rating)) throw new Error(describeRating(rating));
  });
}

describe('the sample records', () => testOwnJudgements('sample'));

onRealRecords('the real records', () => {
  const samples = new Map<string, readonly string[]>();

  beforeAll(async () => {
    for (const owner of catalogue.owners.keys()) samples.set(owner, (await recordsOf(owner)).ids);
    const source = ckanSource({ owner: 'stadt', source: packages });
    await importRecords({ owner: 'stadt', source, store: storeOf('stadt'), origin: 'ckan', prune: false });
    await followed();
  });

  describe('our own judgements', () => testOwnJudgements('real'));

  describe('the shared judgements, beside the sample records', testSharedJudgements);

  describe('the shared judgements, without the sample records', () => {
    beforeAll(async () => {
      for (const [owner, ids] of samples) await storeOf(owner).delete(ids);
      await followed();
    });

    testSharedJudgements();
  });
});
