import type { ErrorCode } from '../../catalogue-schema/index.ts';
import { type ComposedSubgraph, composeSupergraph } from '../apollo/index.ts';
import { collisionsWith, enterClaims } from './collisions.ts';

/** Why an extension was left out. */
export interface Refusal {
  readonly code: ErrorCode;
  /** Begins with the name of its subgraph. */
  readonly message: string;
}

export interface Supergraph {
  readonly supergraphSdl: string;
  /** Why an extension was left out, by the name of its subgraph. */
  readonly refused: ReadonlyMap<string, Refusal>;
}

/**
 * Composes the catalogue's own subgraphs with the extensions. An extension that does not fit is left out with the
 * reason, in the order given, and never costs the others theirs.
 *
 * @throws Error where the catalogue's own subgraphs do not compose
 */
export function buildSupergraph(own: readonly ComposedSubgraph[], extensions: readonly ComposedSubgraph[]): Supergraph {
  const refused = new Map<string, Refusal>();
  const claims = enterClaims(new Map(), own);
  const fitting: ComposedSubgraph[] = [];
  for (const extension of extensions) {
    const [collision] = collisionsWith(claims, extension.sdl);
    if (collision !== undefined) {
      const message = `${extension.name}: ${collision.claim} is already defined by ${collision.by}`;
      refused.set(extension.name, { code: 'EXTENSION_COLLIDES', message });
      continue;
    }
    fitting.push(extension);
    enterClaims(claims, [extension]);
  }
  const together = composeSupergraph([...own, ...fitting]);
  if (together.ok) return { supergraphSdl: together.supergraphSdl, refused };
  return buildOneByOne(own, fitting, refused);
}

function buildOneByOne(
  own: readonly ComposedSubgraph[],
  extensions: readonly ComposedSubgraph[],
  refused: Map<string, Refusal>,
): Supergraph {
  const first = composeSupergraph(own);
  if (!first.ok) throw new Error(`the catalogue's own subgraphs do not compose: ${first.problems.join('; ')}`);
  let { supergraphSdl } = first;
  const kept = [...own];
  for (const extension of extensions) {
    const next = composeSupergraph([...kept, extension]);
    if (next.ok) {
      kept.push(extension);
      supergraphSdl = next.supergraphSdl;
    } else {
      const message = `${extension.name}: ${next.problems.join('; ')}`;
      refused.set(extension.name, { code: 'COMPOSITION_FAILED', message });
    }
  }
  return { supergraphSdl, refused };
}
