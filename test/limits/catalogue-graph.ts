import { type GraphQLSchema, print } from 'graphql';
import { publicSchema } from '../../gateway/apollo/index.ts';
import { buildSupergraph, extensionOf, routedSubgraphs } from '../../gateway/composition/index.ts';
import { directorySdl } from '../../gateway/directory/index.ts';
import { owners } from '../../subgraphs/owners.ts';
import { searchGraphSdls } from '../../subgraphs/search/index.ts';

/** The graph that clients see with all owners, without a server. */
export function catalogueGraph(): GraphQLSchema {
  const own = [...routedSubgraphs, { name: 'directory', sdl: directorySdl }, ...searchGraphSdls];
  const extensions = owners.flatMap(({ owner, extension }) => {
    const sdl = extensionOf(owner.id, print(extension.typeDefs));
    return sdl === null ? [] : [{ name: owner.id, sdl }];
  });
  return publicSchema(buildSupergraph(own, extensions).supergraphSdl);
}
