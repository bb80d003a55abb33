import { withoutDirectionControls } from '../language/index.ts';
import { answerOf, type GraphResult } from './answer-of.ts';
import type { Ask } from './ask.ts';

/**
 * Asks from the browser. What records say cannot turn the page, as on the pages that the server renders.
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
  // The session is over and its cookie gone with this answer: the page is to say so, and not that nothing was found.
  if (response.status === 401) location.reload();
  return answerOf(JSON.parse(withoutDirectionControls(await response.text())) as GraphResult<Data>);
};
