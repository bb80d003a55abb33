import type { StaleOwner } from '../../freshness/index.ts';
import type { Operation } from './operation.ts';

/** Why a part of an answer is null. */
export interface Problem {
  /** A code of the catalogue of errors. */
  readonly code: string;
  /** The owner that did not answer, where it was an owner. */
  readonly owner: string | undefined;
}

export interface Answer<Data> {
  /** What the graph answered; null where the whole of it failed. */
  readonly data: Data | null;
  readonly problems: readonly Problem[];
  /** For whose records copies stand. */
  readonly stale: readonly StaleOwner[];
}

/** Asks the public graph, as any client may. In the browser an answer that nobody waits for can be given up. */
export type Ask = <Data, Variables extends Record<string, unknown>>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
) => Promise<Answer<Data>>;
