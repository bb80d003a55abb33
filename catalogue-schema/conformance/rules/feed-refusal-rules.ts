import { type Examination, pageQuery, seamFields } from '../examination/index.ts';
import { failed, passed } from './finding.ts';
import type { Rule } from './rule.ts';

const reference = 'contract.graphql Query.catalogueChanges';

async function codesFor({ server }: Examination, variables: object): Promise<readonly unknown[] | 'no errors'> {
  const question = { topic: 'feed', query: pageQuery(seamFields), asker: 'search' } as const;
  const { errors } = await server.ask({ ...question, variables: { after: null, first: 10, ...variables } });
  return errors.length === 0 ? 'no errors' : errors.map(({ extensions }) => extensions?.code);
}

const feedCursorUnknown: Rule = {
  rule: 'feed-cursor-unknown',
  title: 'A cursor that the owner does not know is answered with the error CURSOR_UNKNOWN',
  reference,
  needs: ['feed-first-page'],
  check: async (examination) => {
    const codes = await codesFor(examination, { after: 'a-cursor-that-nobody-gave' });
    if (codes.includes('CURSOR_UNKNOWN')) return passed;
    return failed('expected an error with extensions.code CURSOR_UNKNOWN for an unknown cursor', codes);
  },
};

const feedFirstRange: Rule = {
  rule: 'feed-first-range',
  title: '`first` may be 1 to 1000; anything else is answered with the error BAD_USER_INPUT',
  reference,
  needs: ['feed-first-page'],
  check: async (examination) => {
    for (const first of [-1, 0, 1001]) {
      const codes = await codesFor(examination, { first });
      if (!codes.includes('BAD_USER_INPUT')) {
        return failed(`expected an error with extensions.code BAD_USER_INPUT for first: ${first}`, codes);
      }
    }
    for (const first of [1, 1000]) {
      const codes = await codesFor(examination, { first });
      if (codes !== 'no errors') return failed(`expected a page for first: ${first}, got errors`, codes);
    }
    return passed;
  },
};

export const feedRefusalRules: readonly Rule[] = [feedCursorUnknown, feedFirstRange];
