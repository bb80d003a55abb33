import type { ApolloServer } from '@apollo/server';
import type { GatewayContext } from '../../apollo/index.ts';
import { answerOf } from './answer-of.ts';
import type { Ask } from './ask.ts';
import type { Operation } from './operation.ts';

/** Asks within this process: the same graph, the same rules and errors as over HTTP, without the way there. */
export function askWith(apollo: ApolloServer<GatewayContext>, contextValue: GatewayContext): Ask {
  return async <Data, Variables extends Record<string, unknown>>(
    query: Operation<Data, Variables>,
    variables: Variables,
  ) => {
    const { body } = await apollo.executeOperation<Data, Variables>({ query, variables }, { contextValue });
    if (body.kind !== 'single') throw new Error('expected one result, got an incremental one');
    return answerOf(body.singleResult);
  };
}
