import type { Limits } from './conformance-options.ts';
import { type Exchange, exchange } from './exchange.ts';
import { type GraphQLAnswer, graphqlAnswer } from './graphql-answer.ts';
import { Misfit } from './misfit.ts';

/** Answers of the greatest size, as many of them as are read in one examination. */
const mostGreatAnswers = 16;

/** What a question is about, which decides how long its answer may take. */
export type Topic = 'entities' | 'feed' | 'other';

export interface Question {
  readonly topic: Topic;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Whether the gateway's token goes along. The public is whoever has none. */
  readonly withToken: boolean;
}

/** The server as the rules see it: a place to ask, and a note of how long it took. */
export interface ServerUnderTest {
  readonly limits: Limits;
  readonly hasToken: boolean;
  /** Milliseconds of every answer so far. */
  readonly durations: Readonly<Record<Topic, readonly number[]>>;
  /** @throws Misfit where no answer came in bounds of time and size */
  post(question: Question): Promise<Exchange>;
  /** @throws Misfit where no GraphQL answer came */
  ask(question: Question): Promise<GraphQLAnswer>;
}

export function serverUnderTest(url: string, limits: Limits, token: string | undefined): ServerUnderTest {
  const signal = AbortSignal.timeout(limits.longestRun);
  const durations: Record<Topic, number[]> = { entities: [], feed: [], other: [] };
  let received = 0;
  const post = async ({ topic, query, variables = {}, withToken }: Question): Promise<Exchange> => {
    const body = JSON.stringify({ query, variables });
    const answer = await exchange(url, body, withToken ? token : undefined, { ...limits, signal });
    received += answer.body.length;
    const most = mostGreatAnswers * limits.mostBytes;
    if (received > most) throw new Misfit(`expected at most ${most} bytes in all answers together, got more`);
    durations[topic].push(answer.milliseconds);
    return answer;
  };
  const ask = async (question: Question): Promise<GraphQLAnswer> => graphqlAnswer(await post(question));
  return { limits, hasToken: token !== undefined, durations, post, ask };
}
