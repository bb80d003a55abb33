import type { ContractFinding } from '../../catalogue-schema/index.ts';

/** One reason against a subgraph, or with the severity `warning` one thing to know about it. */
export interface Finding extends ContractFinding {
  /** The subgraph's name. */
  readonly subgraph: string;
}
