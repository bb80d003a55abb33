import type { ComposedSubgraph } from '../apollo/index.ts';
import { routedSubgraphs } from '../composition/index.ts';
import { directorySdl } from '../directory/index.ts';

/** The catalogue's own subgraphs. @param search the search server's two, `search` and `relations` */
export function ownSubgraphs(search: readonly ComposedSubgraph[]): readonly ComposedSubgraph[] {
  return [...routedSubgraphs, { name: 'directory', sdl: directorySdl }, ...search];
}
