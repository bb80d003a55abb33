import { isDeepStrictEqual } from 'node:util';
import { graphqlAnswer, type Question } from '../server/index.ts';
import { failed, passed } from './finding.ts';
import { texts } from './references.ts';
import type { Rule } from './rule.ts';

/** Asks without a token what anybody may know, unless it is said. */
const ask = (query: string, variables = {}, asker: Question['asker'] = 'nobody'): Question => ({
  topic: 'other',
  query,
  variables,
  asker,
});

const graphqlOverHttp: Rule = {
  rule: 'graphql-over-http',
  title: 'A query that is posted as JSON is answered as JSON with status 200, by this server itself',
  reference: texts.http,
  needs: [],
  check: async ({ server }) => {
    const exchange = await server.post(ask('{ __typename }'));
    const { data } = graphqlAnswer(exchange);
    if (exchange.status !== 200) return failed('expected status 200', `HTTP ${exchange.status}: ${exchange.body}`);
    return data?.__typename === 'Query' ? passed : failed('expected the data { "__typename": "Query" }', exchange.body);
  },
};

const badQueries = ['{', '{ fieldThatNobodyHas }'];

const errorAnswers: Rule = {
  rule: 'error-answers',
  title: 'A query that is wrong is answered as JSON with errors, with status 200 or 4xx',
  reference: texts.http,
  needs: ['graphql-over-http'],
  check: async ({ server }) => {
    for (const query of badQueries) {
      const exchange = await server.post(ask(query, {}, 'public'));
      const received = `HTTP ${exchange.status}: ${exchange.body}`;
      const { errors } = graphqlAnswer(exchange);
      if (errors.length === 0) return failed(`expected errors for the query ${JSON.stringify(query)}`, received);
      const isFitting = exchange.status === 200 || (exchange.status >= 400 && exchange.status < 500);
      if (!isFitting) return failed(`expected status 200 or 4xx for the query ${JSON.stringify(query)}`, received);
    }
    return passed;
  },
};

const languageQuery = `query Conformance($yes: Boolean!) {
  first: catalogueOwner { ...Stated }
  second: catalogueOwner @include(if: $yes) { key: id }
  third: catalogueOwner @skip(if: $yes) { id }
}
fragment Stated on Owner { __typename ... on Owner { id } }`;

const queryLanguage: Rule = {
  rule: 'query-language',
  title: 'Aliases, fragments, variables, @include and @skip work, since the gateway asks with them',
  reference: `${texts.graphql}, 2 Language`,
  needs: ['owner-id'],
  check: async ({ server, owner }) => {
    const { id } = await owner();
    const { data } = await server.ask(ask(languageQuery, { yes: true }));
    const expected = { first: { __typename: 'Owner', id }, second: { key: id } };
    return isDeepStrictEqual(data, expected) ? passed : failed(`expected ${JSON.stringify(expected)}`, data);
  },
};

export const answerRules: readonly Rule[] = [graphqlOverHttp, errorAnswers];
export const languageRules: readonly Rule[] = [queryLanguage];
