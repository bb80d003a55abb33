import { answerOf, type GraphResult } from './answer-of.ts';
import type { Ask } from './ask.ts';

/**
 * Asks from the browser.
 *
 * @throws TypeError where the gateway cannot be reached, SyntaxError where somebody else answers in its place, and
 *   AbortError where the signal says that nobody waits any more
 */
export const askOverHttp: Ask = async <Data, Variables>(query: string, variables: Variables, signal?: AbortSignal) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
    signal: signal ?? null,
  });
  return answerOf((await response.json()) as GraphResult<Data>);
};
