import type { ComposedSubgraph } from '../apollo/index.ts';
import type { UsedOperation } from './check-clients.ts';

/** What is checked, against whom, as plain data that passes from one thread to another. */
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
