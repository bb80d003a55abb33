import type { SeededRandom } from '../bench/search/corpus/index.ts';
import type { GraphQLAnswer } from '../support/ask.ts';
import { everybody, type Reader } from './reader.ts';
import type { RecordHistory } from './record-history.ts';
import { commonWord } from './test-records.ts';
import type { ToldClock } from './told-clock.ts';

/** What is known of all records. */
export interface Knowledge {
  readonly histories: ReadonlyMap<string, RecordHistory>;
  /** The clock by which copies are dated. */
  readonly clock: ToldClock;
  /**
   * Whether a server may fail: an owner's id, or `search`.
   *
   * @param isLate whether it did not answer in time, as any server may on a busy machine, or is left alone after that
   */
  mayFail(server: string, isLate: boolean): boolean;
}

/** An answer with when it was asked for and came, in milliseconds of `performance.now()`. */
export interface TimedAnswer extends GraphQLAnswer {
  readonly status: number;
  readonly from: number;
  readonly until: number;
  /** Whether search, asked meanwhile for copies, was too slow, or was left alone because it failed before. */
  readonly areCopiesLate?: boolean;
}

const headers = { 'content-type': 'application/json' };

/** @param isLive whether an error is wanted where there is only a copy */
export async function askGateway(
  url: string,
  query: string,
  isLive = true,
  { token }: Reader = everybody,
): Promise<TimedAnswer> {
  const from = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      ...headers,
      ...(isLive ? { 'catalogue-freshness': 'live-only' } : {}),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query }),
  });
  const body = (await response.json()) as GraphQLAnswer;
  return { ...body, status: response.status, from, until: performance.now() };
}

/** Asks for records by their ids, those behind each other under `a0`, `a1` …, with the contacts that they name. */
export function recordsQuery(ids: readonly string[]): string {
  const fields = {
    dataset: 'id title description contacts { id name }',
    project: 'id title description contacts { id name }',
    contact: 'id name',
  };
  const parts = ids.map((id, place) => {
    const kind = id.split('/')[1] as keyof typeof fields;
    return `a${place}: ${kind}(id: ${JSON.stringify(id)}) { ${fields[kind]} }`;
  });
  return `{ ${parts.join(' ')} }`;
}

/** Some ids of every owner, such as there are and such as there are no more. */
export function someIds({ histories }: Knowledge, random: SeededRandom): string[] {
  return [...histories.values()].flatMap(({ ids }) => [random.pick(ids), random.pick(ids)]);
}

export const hitsQuery = `{ search(query: "${commonWord}", first: 50) { totalCount edges { node { id title } } } }`;
