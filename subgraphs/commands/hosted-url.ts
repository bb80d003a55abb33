import type { Configuration } from '../configuration.ts';

/** Where others reach a hosted owner's subgraph. */
export function hostedUrl({ urlOf }: Configuration, owner: string): string {
  return new URL(`/${owner}/graphql`, urlOf('hosted')).href;
}
