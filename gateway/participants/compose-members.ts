import { composeCatalogue, routedSubgraphs } from '../composition/index.ts';

/** SDLs by the name of the participant. */
export type Sdls = ReadonlyMap<string, string>;

export interface ComposedMembers {
  readonly supergraphSdl: string;
  /** Why a participant's newest SDL is not part of the graph, by its name. */
  readonly problems: ReadonlyMap<string, string>;
}

function compose(directorySdl: string, owners: Sdls, search: Sdls): ComposedMembers {
  const named = (sdls: Sdls) => [...sdls].map(([name, sdl]) => ({ name, sdl }));
  const own = [...routedSubgraphs, { name: 'directory', sdl: directorySdl }, ...named(search)];
  const { supergraphSdl, refused } = composeCatalogue(own, named(owners));
  return { supergraphSdl, problems: refused };
}

/**
 * Composes the newest SDLs. Where one does not fit, the last one that did takes its place, and the problem is told.
 *
 * @param newest what the participants say now
 * @param good what of it was part of an earlier supergraph
 */
export function composeMembers(
  directorySdl: string,
  newest: { readonly owners: Sdls; readonly search: Sdls },
  good: Sdls,
): ComposedMembers {
  const problems = new Map<string, string>();
  const goodOf = (sdls: Sdls): Sdls =>
    new Map([...sdls.keys()].flatMap((name) => (good.has(name) ? [[name, good.get(name) as string] as const] : [])));
  let { search } = newest;
  let first: ComposedMembers;
  try {
    first = compose(directorySdl, newest.owners, search);
  } catch (error) {
    for (const name of search.keys()) problems.set(name, (error as Error).message);
    search = goodOf(search);
    first = compose(directorySdl, newest.owners, search);
  }
  for (const [name, problem] of first.problems) problems.set(name, problem);
  const older = [...first.problems.keys()].filter(
    (name) => good.has(name) && good.get(name) !== newest.owners.get(name),
  );
  if (older.length === 0) return { supergraphSdl: first.supergraphSdl, problems };
  const mixed = new Map([...newest.owners, ...older.map((name) => [name, good.get(name) as string] as const)]);
  return { supergraphSdl: compose(directorySdl, mixed, search).supergraphSdl, problems };
}
