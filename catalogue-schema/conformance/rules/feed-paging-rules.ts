import { failed, passed, skipped } from './finding.ts';
import type { Rule } from './rule.ts';
import { idsOf, sameSeams, seam, seamsOf } from './seams.ts';

const reference = 'contract.graphql Query.catalogueChanges';
const tooFew = skipped('the feed has fewer than two changes');

const feedPaging: Rule = {
  rule: 'feed-paging',
  title: 'Small pages together hold the same changes as large ones',
  reference,
  needs: ['feed-ends'],
  check: async (examination) => {
    const expected = await seamsOf(examination);
    if (expected.length < 2) return tooFew;
    const { pages } = await examination.smallPages();
    const got = pages.flatMap(({ changes }) => changes.map(seam));
    return sameSeams(expected, got.slice(0, expected.length));
  },
};

const feedPageSize: Rule = {
  rule: 'feed-page-size',
  title: 'A page has no more changes than `first` asks for',
  reference,
  needs: ['feed-ends'],
  check: async (examination) => {
    if ((await seamsOf(examination)).length < 2) return tooFew;
    const { first, pages } = await examination.smallPages();
    const great = pages.find(({ changes }) => changes.length > first);
    if (great === undefined) return passed;
    return failed(`first: expected at most ${first} changes, got ${great.changes.length}`, idsOf(great.changes));
  },
};

const feedHasMore: Rule = {
  rule: 'feed-has-more',
  title: '`hasMore` is true as long as changes follow, and false after the last',
  reference: 'contract.graphql ChangePage.hasMore',
  needs: ['feed-paging'],
  check: async (examination) => {
    const { changes, isComplete } = await examination.feed();
    if (changes.length < 2) return tooFew;
    const { pages } = await examination.smallPages();
    let left = changes.length;
    for (const [place, { changes: own, hasMore }] of pages.entries()) {
      left -= own.length;
      if (left <= 0 && !isComplete) break;
      if (hasMore === left > 0) continue;
      const reason = `expected hasMore ${left > 0} on page ${place + 1}, after which ${left} changes follow`;
      return failed(`${reason}; got ${hasMore}`, { hasMore, changes: idsOf(own) });
    }
    return passed;
  },
};

export const feedPagingRules: readonly Rule[] = [feedPaging, feedPageSize, feedHasMore];
