import { passed } from './finding.ts';
import type { Rule } from './rule.ts';

const feedFirstPage: Rule = {
  rule: 'feed-first-page',
  title: 'Without a cursor the feed answers its first page, with changes, endCursor and hasMore',
  reference: 'contract.graphql ChangePage',
  needs: ['graphql-over-http'],
  check: async ({ firstPage }) => {
    await firstPage();
    return passed;
  },
};

const feedEnds: Rule = {
  rule: 'feed-ends',
  title: 'Following endCursor while hasMore is true gets on with every page and comes to an end',
  reference: 'contract.graphql ChangePage.endCursor',
  needs: ['feed-first-page'],
  check: async ({ feed }) => {
    await feed();
    return passed;
  },
};

export const feedReadingRules: readonly Rule[] = [feedFirstPage, feedEnds];
