import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../catalogue-schema/index.ts';
import type { ComposedSubgraph } from '../apollo/index.ts';
import { buildSupergraph, type Refusal, type Supergraph } from './build-supergraph.ts';
import { extensionOf } from './extension-of.ts';

/** An owner's extension, or why it cannot be taken. */
function readOwner({ name, sdl }: ComposedSubgraph): ComposedSubgraph | Refusal | null {
  try {
    const extension = extensionOf(name, sdl);
    return extension === null ? null : { name, sdl: extension };
  } catch (error) {
    const code = error instanceof GraphQLError ? (error.extensions.code as ErrorCode | undefined) : undefined;
    return { code: code ?? 'SDL_UNREADABLE', message: (error as Error).message };
  }
}

/**
 * Composes the catalogue's own subgraphs with what the owners add to them. What does not fit is left out with the
 * reason; of two owners that add the same, the one that comes first keeps it.
 *
 * @param owners the owners' whole SDLs, in the order in which they were registered
 * @throws Error where the catalogue's own subgraphs do not compose
 */
export function composeCatalogue(own: readonly ComposedSubgraph[], owners: readonly ComposedSubgraph[]): Supergraph {
  const unreadable = new Map<string, Refusal>();
  const extensions: ComposedSubgraph[] = [];
  for (const owner of owners) {
    const read = readOwner(owner);
    if (read === null) continue;
    if ('code' in read) unreadable.set(owner.name, read);
    else extensions.push(read);
  }
  const { supergraphSdl, refused } = buildSupergraph(own, extensions);
  return { supergraphSdl, refused: new Map([...unreadable, ...refused]) };
}
