import { type ComposedSubgraph, composeSupergraph } from '../apollo/index.ts';
import { collisionsWith, enterClaims } from './collisions.ts';

export interface Supergraph {
  readonly supergraphSdl: string;
  /** Why an extension was left out, by the name of its subgraph. */
  readonly refused: ReadonlyMap<string, string>;
}

/**
 * Composes the catalogue's own subgraphs with the extensions. An extension that does not fit is left out with the
 * reason, in the order given, and never costs the others theirs.
 *
 * @throws Error where the catalogue's own subgraphs do not compose
 */
export function buildSupergraph(own: readonly ComposedSubgraph[], extensions: readonly ComposedSubgraph[]): Supergraph {
  const refused = new Map<string, string>();
  const claims = enterClaims(new Map(), own);
  const fitting: ComposedSubgraph[] = [];
  for (const extension of extensions) {
    const [collision] = collisionsWith(claims, extension.sdl);
    if (collision !== undefined) {
      refused.set(extension.name, `${extension.name}: ${collision.claim} is already defined by ${collision.by}`);
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
  refused: Map<string, string>,
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
      refused.set(extension.name, `${extension.name}: ${next.problems.join('; ')}`);
    }
  }
  return { supergraphSdl, refused };
}
