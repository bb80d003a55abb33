import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import type { GraphQLAnswer } from './ask.ts';

/**
 * Federation tests are data: each case is a query (`<name>.graphql`) and the exact answer to it (`<name>.json`).
 * UPDATE_CASES=true writes the answers anew; read what changed before you commit it.
 */
export interface FederationCases {
  readonly names: readonly string[];
  /** Asks the query of a case and compares the answer. */
  expect(name: string, ask: (query: string) => Promise<GraphQLAnswer>): Promise<void>;
}

/** The cases in a folder. `folder` ends in a slash. */
export function federationCases(folder: URL): FederationCases {
  const queries = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  return {
    names: queries.map((file) => file.replace('.graphql', '')),
    expect: async (name, ask) => {
      const expected = new URL(`${name}.json`, folder);
      const answer = await ask(readFileSync(new URL(`${name}.graphql`, folder), 'utf8'));
      if (process.env.UPDATE_CASES === 'true') writeFileSync(expected, `${JSON.stringify(answer, null, 2)}\n`);
      expect(answer).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
    },
  };
}
