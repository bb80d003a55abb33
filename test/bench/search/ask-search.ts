import { tokenFor } from '../../support/test-tokens.ts';
import { postJson } from './post-json.ts';

/** Milliseconds for which a token is used again, as the gateway does. */
const usedAgain = 30_000;

let token: Promise<string> | undefined;
let signedAt = 0;

/** Posts an operation to the search subgraph with a token. */
export async function askSearch(url: string, body: string): Promise<unknown> {
  if (token === undefined || performance.now() - signedAt > usedAgain) {
    token = tokenFor('search');
    signedAt = performance.now();
  }
  return postJson(url, body, await token);
}
