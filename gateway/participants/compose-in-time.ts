import { CompositionTimeout } from '../composition/index.ts';
import type { SdlsOfName } from '../registry/index.ts';
import type { ComposedGraph, GraphParts } from './compose-graph.ts';

/** A graph, and whose SDLs were left out of it because with them it took too long to compose. */
export interface GraphInTime {
  readonly graph: ComposedGraph;
  readonly slow: ReadonlyMap<string, CompositionTimeout>;
}

/** The last good SDL in the place of the newest; nothing where there is none. */
export function lastGood(sdl: SdlsOfName): readonly SdlsOfName[] {
  return sdl.good === null ? [] : [{ ...sdl, newest: sdl.good }];
}

/**
 * Composes a graph. Where that takes too long, SDLs that have not been part of one before are tried one after the
 * other, and those with which it still does are left out: the last good ones take their place.
 *
 * @param compose throws CompositionTimeout where it takes too long
 * @param isTried whether an SDL needs no trial, because it has been part of a graph or belongs to the installation
 * @throws CompositionTimeout where it is no such SDL that takes too long
 */
export async function composeInTime(
  compose: (parts: GraphParts) => Promise<ComposedGraph>,
  parts: GraphParts,
  isTried: (sdl: SdlsOfName) => boolean,
): Promise<GraphInTime> {
  const untried = parts.sdls.filter((sdl) => !isTried(sdl));
  const composeWith = (taken: ReadonlySet<string>): Promise<ComposedGraph> => {
    const sdls = parts.sdls.flatMap((sdl) => (isTried(sdl) || taken.has(sdl.name) ? [sdl] : lastGood(sdl)));
    return compose({ ...parts, sdls });
  };
  const taken = new Set(untried.map(({ name }) => name));
  const slow = new Map<string, CompositionTimeout>();
  const tooLong = (error: unknown): CompositionTimeout => {
    if (error instanceof CompositionTimeout) return error;
    throw error;
  };
  let graph = await composeWith(taken).catch(tooLong);
  if (!(graph instanceof CompositionTimeout)) return { graph, slow };
  const [first, ...others] = untried;
  if (first === undefined) throw graph;
  if (others.length === 0) return { graph: await composeWith(new Set()), slow: new Map([[first.name, graph]]) };
  taken.clear();
  graph = await composeWith(taken);
  for (const { name } of untried) {
    const next = await composeWith(new Set([...taken, name])).catch(tooLong);
    if (next instanceof CompositionTimeout) {
      slow.set(name, next);
    } else {
      taken.add(name);
      graph = next;
    }
  }
  return { graph, slow };
}
