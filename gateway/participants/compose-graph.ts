import { type FrequentOperation, type PreparedPlan, preparePlans } from '../apollo/index.ts';
import type { Refusal } from '../composition/index.ts';
import type { SdlsOfName } from '../registry/index.ts';
import { composeMembers } from './compose-members.ts';

/** What a graph is made of, as plain data that passes from one thread to another. */
export interface GraphParts {
  readonly directorySdl: string;
  readonly sdls: readonly SdlsOfName[];
  /** The names among them that are owners'. */
  readonly owners: ReadonlySet<string>;
  /** What is asked most of the graph before, to be planned before it is in force. */
  readonly operations: readonly FrequentOperation[];
}

export interface ComposedGraph {
  readonly supergraphSdl: string;
  readonly plans: readonly PreparedPlan[];
  /** Why a participant's newest SDL is not part of the graph, by its name. */
  readonly problems: ReadonlyMap<string, Refusal>;
}

/** Composes a graph and plans what will be asked of it. */
export function composeGraph({ directorySdl, sdls, owners, operations }: GraphParts): ComposedGraph {
  const { supergraphSdl, problems } = composeMembers(directorySdl, sdls, owners);
  return { supergraphSdl, problems, plans: preparePlans(supergraphSdl, operations) };
}
