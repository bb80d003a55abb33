import { type GraphQLSchema, print } from 'graphql';
import { publicSchema } from '../../gateway/apollo/index.ts';
import { buildSupergraph, extensionOf, routedSubgraphs } from '../../gateway/composition/index.ts';
import { directorySdl } from '../../gateway/directory/index.ts';
import { owners } from '../../subgraphs/owners.ts';
import { searchGraphSdls } from '../../subgraphs/search/index.ts';

/** What the gateway plans over with all owners, without a server. */
export function catalogueSupergraph(): string {
  const own = [...routedSubgraphs, { name: 'directory', sdl: directorySdl }, ...searchGraphSdls];
  const extensions = owners.flatMap(({ owner, extension }) => {
    const sdl = extensionOf(owner.id, print(extension.typeDefs));
    return sdl === null ? [] : [{ name: owner.id, sdl }];
  });
  return buildSupergraph(own, extensions).supergraphSdl;
}

/** The graph that clients see with all owners, without a server. */
export function catalogueGraph(): GraphQLSchema {
  return publicSchema(catalogueSupergraph());
}
