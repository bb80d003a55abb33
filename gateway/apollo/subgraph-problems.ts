import { buildSubgraph, errorCauses } from '@apollo/federation-internals';
import { GraphQLError } from 'graphql';

/** What keeps an SDL from being a subgraph, with its line where that is known. */
export interface SubgraphProblem {
  readonly message: string;
  /** From 1. */
  readonly line: number | null;
}

/** The rules of Federation that an SDL breaks, taken by itself. */
export function subgraphProblems(name: string, sdl: string): readonly SubgraphProblem[] {
  try {
    buildSubgraph(name, `catalogue:${name}`, sdl);
    return [];
  } catch (error) {
    const causes = errorCauses(error as Error) ?? [error as Error];
    return causes.map((cause) => ({
      message: cause.message.replace(`[${name}] `, ''),
      line: cause instanceof GraphQLError ? (cause.locations?.[0]?.line ?? null) : null,
    }));
  }
}
