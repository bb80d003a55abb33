import type { ComposedSubgraph } from '../apollo/index.ts';
import { checkAlone } from './check-alone.ts';
import type { UsedOperation } from './check-clients.ts';
import { checkTogether } from './check-together.ts';
import type { Finding } from './finding.ts';

export interface SubgraphCheck {
  /** The owner's prefix. */
  readonly name: string;
  /** What its server answers to `_service { sdl }`. */
  readonly sdl: string;
  /** The owners' whole SDLs that are in force. One of the same name is what would be replaced. */
  readonly others: readonly ComposedSubgraph[];
  /** The catalogue's own subgraphs, see `ownSubgraphs`. */
  readonly own: readonly ComposedSubgraph[];
  /** What clients ask. */
  readonly operations: readonly UsedOperation[];
}

/**
 * What would keep an owner's SDL from being taken, before anything changes: whether it holds the contract, is a subgraph
 * with an extension that the gateway can take, collides with nobody, composes with all others and breaks no client.
 * Without I/O. An error in an early step leaves later ones unanswered; `checkAnswers` tells which.
 *
 * @returns empty, or only warnings, where it can be published
 */
export async function checkSubgraph(check: SubgraphCheck): Promise<readonly Finding[]> {
  const { name, sdl } = check;
  const alone = checkAlone(name, sdl);
  const isSound = alone.every(({ code, severity }) => severity === 'warning' || code.startsWith('CONTRACT_'));
  const together = isSound ? await checkTogether(check) : [];
  return [...alone, ...together].map((finding) => ({ ...finding, subgraph: name }));
}
