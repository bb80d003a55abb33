import { type Asker, type PlayedGateway, tokenOf } from '../gateway/index.ts';
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
  /** In whose name: without a gateway that is played, everybody has no token. */
  readonly asker: Asker | { readonly token: string };
}

/** The server as the rules see it: a place to ask, and a note of how long it took. */
export interface ServerUnderTest {
  readonly limits: Limits;
  /** With what tokens are signed; undefined where nobody plays the gateway. */
  readonly gateway: PlayedGateway | undefined;
  /** Whom tokens are for: the id that the server states, which anybody may ask for. */
  audience(): Promise<string>;
  /** Milliseconds of every answer so far. */
  readonly durations: Readonly<Record<Topic, readonly number[]>>;
  /** @throws Misfit where no answer came in bounds of time and size */
  post(question: Question): Promise<Exchange>;
  /** @throws Misfit where no GraphQL answer came */
  ask(question: Question): Promise<GraphQLAnswer>;
}

export function serverUnderTest(url: string, limits: Limits, gateway: PlayedGateway | undefined): ServerUnderTest {
  const signal = AbortSignal.timeout(limits.longestRun);
  const durations: Record<Topic, number[]> = { entities: [], feed: [], other: [] };
  let received = 0;
  let stated: Promise<string> | undefined;
  const audience = (): Promise<string> => {
    stated ??= ask({ topic: 'other', query: '{ catalogueOwner { id } }', asker: 'nobody' })
      .then(({ data }) => String((data?.catalogueOwner as { id?: unknown } | null | undefined)?.id ?? ''))
      .catch(() => '');
    return stated;
  };
  const tokenFor = async (asker: Question['asker']): Promise<string | undefined> => {
    if (typeof asker === 'object' && 'token' in asker) return asker.token;
    return gateway === undefined || asker === 'nobody' ? undefined : tokenOf(asker, gateway, await audience());
  };
  const post = async ({ topic, query, variables = {}, asker }: Question): Promise<Exchange> => {
    const body = JSON.stringify({ query, variables });
    const answer = await exchange(url, body, await tokenFor(asker), { ...limits, signal });
    received += answer.body.length;
    const most = mostGreatAnswers * limits.mostBytes;
    if (received > most) throw new Misfit(`expected at most ${most} bytes in all answers together, got more`);
    durations[topic].push(answer.milliseconds);
    return answer;
  };
  const ask = async (question: Question): Promise<GraphQLAnswer> => graphqlAnswer(await post(question));
  return { limits, gateway, audience, durations, post, ask };
}
