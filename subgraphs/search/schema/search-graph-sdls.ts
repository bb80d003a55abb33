import { relationsGraphSdl } from './relations-sdl.ts';
import { searchSdl } from './search-sdl.ts';

/** The SDL of both graphs under the names that they have in the supergraph, for whoever composes without a server. */
export const searchGraphSdls: readonly { readonly name: string; readonly sdl: string }[] = [
  { name: 'search', sdl: searchSdl() },
  { name: 'relations', sdl: relationsGraphSdl() },
];
