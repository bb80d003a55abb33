import { composeCatalogue, type Refusal, routedSubgraphs } from '../composition/index.ts';
import type { SdlsOfName } from '../registry/index.ts';

export interface ComposedMembers {
  readonly supergraphSdl: string;
  /** Why a participant's newest SDL is not part of the graph, by its name. */
  readonly problems: ReadonlyMap<string, Refusal>;
}

/** SDLs by the name of the participant. */
type Sdls = ReadonlyMap<string, string>;

function compose(directorySdl: string, owners: Sdls, search: Sdls): ComposedMembers {
  const named = (sdls: Sdls) => [...sdls].map(([name, sdl]) => ({ name, sdl }));
  const own = [...routedSubgraphs, { name: 'directory', sdl: directorySdl }, ...named(search)];
  const { supergraphSdl, refused } = composeCatalogue(own, named(owners));
  return { supergraphSdl, problems: refused };
}

const newestOf = (sdls: readonly SdlsOfName[]): Sdls => new Map(sdls.map(({ name, newest }) => [name, newest]));

const goodOf = (sdls: readonly SdlsOfName[]): Sdls =>
  new Map(sdls.flatMap(({ name, good }) => (good === null ? [] : [[name, good] as const])));

/**
 * Composes the newest SDLs. Where one does not fit, the last one that did takes its place, and the problem is told.
 *
 * @param owners the names among them that are owners'; the others are the search server's
 */
export function composeMembers(
  directorySdl: string,
  sdls: readonly SdlsOfName[],
  owners: ReadonlySet<string>,
): ComposedMembers {
  const problems = new Map<string, Refusal>();
  const ofOwners = sdls.filter(({ name }) => owners.has(name));
  const ofSearch = sdls.filter(({ name }) => !owners.has(name));
  const newest = newestOf(ofOwners);
  let search = newestOf(ofSearch);
  let first: ComposedMembers;
  try {
    first = compose(directorySdl, newest, search);
  } catch (error) {
    const problem: Refusal = { code: 'COMPOSITION_FAILED', message: (error as Error).message };
    for (const name of search.keys()) problems.set(name, problem);
    search = goodOf(ofSearch);
    first = compose(directorySdl, newest, search);
  }
  for (const [name, problem] of first.problems) problems.set(name, problem);
  const older = [...goodOf(ofOwners)].filter(([name, sdl]) => first.problems.has(name) && sdl !== newest.get(name));
  if (older.length === 0) return { supergraphSdl: first.supergraphSdl, problems };
  const second = compose(directorySdl, new Map([...newest, ...older]), search);
  for (const [name, problem] of second.problems) if (!problems.has(name)) problems.set(name, problem);
  return { supergraphSdl: second.supergraphSdl, problems };
}
