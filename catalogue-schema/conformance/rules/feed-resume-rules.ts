import { type Answered, askPage, type Examination, type FeedPage, seamFields } from '../examination/index.ts';
import { failed, passed, skipped } from './finding.ts';
import type { Rule } from './rule.ts';
import { sameSeams, seam, seamsOf } from './seams.ts';

const feedResumeEnd: Rule = {
  rule: 'feed-resume-end',
  title: 'The last endCursor answers an empty page with a cursor to go on from',
  reference: 'contract.graphql ChangePage.endCursor',
  needs: ['feed-ends'],
  check: async ({ server, feed }) => {
    const { endCursor, isComplete } = await feed();
    if (!isComplete) return skipped('the feed was not read to its end');
    let after = endCursor;
    for (const place of ['the last page', 'the empty page after it']) {
      const page = await askPage(server, { after, first: 500, fields: seamFields });
      if (page.changes.length > 0 || page.hasMore) {
        return failed(`expected no changes and hasMore false behind ${place}`, page);
      }
      after = page.endCursor;
    }
    return passed;
  },
};

async function readRest({ server }: Examination, from: string, most: number): Promise<readonly Answered[]> {
  const rest: Answered[] = [];
  let page: FeedPage | undefined;
  do {
    const after = page?.endCursor ?? from;
    page = await askPage(server, { after, first: 1000, fields: seamFields });
    rest.push(...page.changes.map(seam));
  } while (page.hasMore && page.changes.length > 0 && rest.length < most);
  return rest.slice(0, most);
}

const feedResumeMiddle: Rule = {
  rule: 'feed-resume-middle',
  title: 'A cursor from the middle is followed by the changes behind it, whatever `first` was and is',
  reference: 'contract.graphql Query.catalogueChanges',
  needs: ['feed-paging'],
  check: async (examination) => {
    const expected = await seamsOf(examination);
    if (expected.length < 2) return skipped('the feed has fewer than two changes');
    const { pages } = await examination.smallPages();
    const before = pages.slice(0, Math.ceil(pages.length / 2));
    const read = before.reduce((sum, { changes }) => sum + changes.length, 0);
    const rest = await readRest(examination, before.at(-1)?.endCursor ?? '', expected.length - read);
    return sameSeams(expected.slice(read), rest);
  },
};

export const feedResumeRules: readonly Rule[] = [feedResumeEnd, feedResumeMiddle];
