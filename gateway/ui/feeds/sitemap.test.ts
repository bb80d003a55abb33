import { expect, test } from '@jest/globals';
import type { Ask } from '../ask/index.ts';
import { createSitemap } from './sitemap.ts';

const uri = 'http://catalogue.test/id/stadt/dataset/eins';

const answer = {
  data: {
    search: {
      edges: [{ node: { uri, modified: '2026-01-01T00:00:00Z' } }],
      pageInfo: { hasNextPage: false, endCursor: null },
    },
  },
  problems: [],
};

/** Answers in turn, and counts how often it is asked. */
function asking(answers: readonly (() => Promise<unknown>)[]) {
  let asked = 0;
  const ask = (() => {
    asked += 1;
    return answers[asked - 1]?.();
  }) as unknown as Ask;
  return { ask, asked: () => asked };
}

test('a sitemap that was made is kept', async () => {
  const { ask, asked } = asking([async () => answer]);
  const sitemap = createSitemap(ask, 'http://catalogue.test');
  expect((await sitemap())?.main).toContain(uri);
  expect((await sitemap())?.main).toContain(uri);
  expect(asked()).toBe(1);
});

test.each([
  ['search does not answer', async () => ({ data: null, problems: [] })],
  ['asking fails', () => Promise.reject(new Error('broken'))],
])('where %s, the next one asks again', async (_, fails) => {
  const { ask, asked } = asking([fails, async () => answer]);
  const sitemap = createSitemap(ask, 'http://catalogue.test');
  expect(await Promise.all([sitemap(), sitemap()])).toEqual([null, null]);
  expect((await sitemap())?.main).toContain(uri);
  expect(asked()).toBe(2);
});
