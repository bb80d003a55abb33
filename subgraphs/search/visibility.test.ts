import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { waitUntil } from '../../test/support/index.ts';
import { areaStore } from './areas/index.ts';
import type { RunningSearch } from './index.ts';
import { type Page, startFakeOwner, upsert } from './test/fake-owner.ts';
import { type GeneratedRecord, generatedRecords, type Random, random } from './test/generated-records.ts';
import { areas, operation, type Question, someQuestion } from './test/questions.ts';
import { cleanUp, engines, search, startTestSearch, temporaryDatabase } from './test/test-support.ts';

const seeds = [1, 20, 300];
const ownerIds = ['stadt', 'lvb'];
const questions = 40;

/** What the public gets for a question, page by page, without what is each search's own. */
async function answerOf(running: RunningSearch, question: Question): Promise<string> {
  const pages: unknown[] = [];
  let after: string | null = null;
  do {
    const data = await search(running, operation, { ...question, after });
    const { endCursor, ...pageInfo } = data.search.pageInfo;
    pages.push({ ...data.search, pageInfo });
    after = pageInfo.hasNextPage ? endCursor : null;
  } while (after !== null);
  return JSON.stringify(pages, undefined, 1);
}

async function suggestionsFor(running: RunningSearch, text: string): Promise<string> {
  const query = 'query ($text: String!) { suggest(text: $text, first: 7) { kind label value node { id title } } }';
  return JSON.stringify((await search(running, query, { text })).suggest, undefined, 1);
}

type Changes = ReadonlyMap<string, readonly object[]>;

interface Followed {
  readonly running: RunningSearch;
  /** Puts a page into the feed of one owner after the other, so that records are numbered in the same order everywhere. */
  publish(changes: Changes, publicCount: number): Promise<void>;
}

async function startFollowed(databaseUrl: string | undefined): Promise<Followed> {
  const feeds = new Map<string, { pages: Page[]; asked: (string | null)[] }>();
  const owners = [];
  for (const id of ownerIds) {
    const pages: Page[] = [];
    const answer = (after: string | null): Page =>
      pages[Number(after ?? 0)] ?? { changes: [], endCursor: after ?? '0', hasMore: false };
    const { url, asked } = await startFakeOwner({ id, answer });
    feeds.set(id, { pages, asked });
    owners.push({ id, url });
  }
  const running = await startTestSearch(owners, await temporaryDatabase(databaseUrl), 20);
  const publish = async (changes: Changes, publicCount: number): Promise<void> => {
    for (const [id, ofOwner] of changes) {
      const { pages = [], asked = [] } = feeds.get(id) ?? {};
      const endCursor = `${pages.length + 1}`;
      pages.push({ changes: ofOwner, endCursor, hasMore: false });
      await waitUntil(() => asked.at(-1) === endCursor);
    }
    await waitUntil(async () => (await search(running, '{ search { totalCount } }')).search.totalCount === publicCount);
  };
  return { running, publish };
}

const isPublic = ({ visibility }: GeneratedRecord): boolean => visibility === 'PUBLIC';

function upsertOf({ id, kind, record }: GeneratedRecord): object {
  return { id, kind: kind.toUpperCase(), operation: 'UPSERT', at: '2026-05-01T00:00:00Z', [kind]: record };
}

const deletionOf = ({ id, kind }: GeneratedRecord): object => ({
  id,
  kind: kind.toUpperCase(),
  operation: 'DELETE',
  at: '2026-05-01T00:00:00Z',
});

describe.each(engines)('on %s', (_, databaseUrl) => {
  let whole: Followed;
  let publicOnly: Followed;

  beforeAll(async () => {
    whole = await startFollowed(databaseUrl);
    publicOnly = await startFollowed(databaseUrl);
    for (const { running } of [whole, publicOnly]) {
      await areaStore(running.database).saveAreas({ source: 'erfunden.geojson', areas, removesOthers: true });
    }
  });

  afterAll(cleanUp);

  /** Asks both searches the same things and expects the same bytes. */
  async function compare(source: Random, titles: readonly string[]): Promise<void> {
    for (let left = questions; left > 0; left -= 1) {
      const question = someQuestion(source, titles);
      const [got, expected] = [await answerOf(whole.running, question), await answerOf(publicOnly.running, question)];
      expect({ question, answer: got }).toEqual({ question, answer: expected });
      const word = source.pick(titles);
      const text = word.slice(0, 1 + source.below(4));
      const suggested = await suggestionsFor(whole.running, text);
      expect({ text, suggested }).toEqual({ text, suggested: await suggestionsFor(publicOnly.running, text) });
    }
  }

  test.each(seeds.map((seed, round) => [seed, round] as const))(
    'seed %i: the public gets what it would get if nothing else were there',
    async (seed, round) => {
      const source = random(seed);
      const records = new Map(
        ownerIds.map((id) => {
          const others = ownerIds.filter((other) => other !== id);
          return [id, generatedRecords(id, others, round, source.below(2 ** 30), 60)];
        }),
      );
      const changes = (change: (record: GeneratedRecord) => readonly object[]): Changes =>
        new Map([...records].map(([id, ofOwner]) => [id, ofOwner.flatMap(change)]));
      const everything = [...records.values()].flat();
      const shown = everything.filter(isPublic);
      const titles = everything.map(({ title }) => title);
      try {
        await whole.publish(
          changes((record) => [upsertOf(record)]),
          shown.length,
        );
        await publicOnly.publish(
          changes((record) => (isPublic(record) ? [upsertOf(record)] : [])),
          shown.length,
        );
        await compare(source, titles);
        const withdrawn = new Set(shown.filter(() => source.below(3) === 0));
        const withdraw = (to: (record: GeneratedRecord) => object): Changes =>
          changes((record) => (withdrawn.has(record) ? [to(record)] : []));
        await whole.publish(
          withdraw(({ record, ...rest }) => upsertOf({ ...rest, record: { ...record, visibility: 'INTERNAL' } })),
          shown.length - withdrawn.size,
        );
        await publicOnly.publish(withdraw(deletionOf), shown.length - withdrawn.size);
        await compare(source, titles);
      } finally {
        for (const followed of [whole, publicOnly]) {
          await followed.publish(
            changes((record) => [deletionOf(record)]),
            0,
          );
        }
      }
    },
  );
});

test('two words that a hidden record has as one are two words', async () => {
  const titles = { quark: 'Quark Bratwurst', senf: 'Senf Bratwurst' };
  const hidden = upsert('stadt/dataset/hidden', { title: 'Quarkbratwurst', visibility: 'INTERNAL' });
  const changes = [
    ...Object.entries(titles).map(([name, title]) => upsert(`stadt/dataset/${name}`, { title })),
    hidden,
  ];
  const { url } = await startFakeOwner({
    id: 'stadt',
    answer: (after) => ({ changes: after === null ? changes : [], endCursor: '1', hasMore: false }),
  });
  const running = await startTestSearch([{ id: 'stadt', url }], await temporaryDatabase(undefined));
  const score = async (query: string): Promise<number> => {
    const data = await search(running, 'query ($query: String) { search(query: $query) { edges { score } } }', {
      query,
    });
    return data.search.edges[0].score;
  };
  expect(await score('quark bratwurst')).toBeCloseTo(await score('senf bratwurst'), 6);
  await running.stop();
});
