import { type DocumentNode, GraphQLError, parse } from 'graphql';
import type { ContractFinding } from './contract-finding.ts';

/** Parses an SDL, with lines; a finding where it cannot be read. */
export function readSdl(sdl: string): DocumentNode | ContractFinding {
  try {
    return parse(sdl);
  } catch (error) {
    const { message } = error as Error;
    return {
      code: 'SDL_UNREADABLE',
      severity: 'error',
      line: error instanceof GraphQLError ? (error.locations?.[0]?.line ?? null) : null,
      message: `expected an SDL of GraphQL, got ${message}`,
      fix: 'correct the SDL at this line',
    };
  }
}
