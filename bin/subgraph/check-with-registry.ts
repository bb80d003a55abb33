import { checkSubgraph, type Finding, ownSubgraphs } from '../../gateway/check/index.ts';
import type { Registry } from '../../gateway/registry/index.ts';
import { searchGraphSdls } from '../../subgraphs/search/index.ts';

/** Operations that a check looks at, the most frequent ones. */
const mostOperations = 1000;

/** Checks an SDL against everybody who takes part now, and against what clients ask. */
export async function checkWithRegistry(registry: Registry, name: string, sdl: string): Promise<readonly Finding[]> {
  const published = await registry.sdls();
  const isSearch = (subgraph: { readonly name: string }) => searchGraphSdls.some((own) => own.name === subgraph.name);
  const search = published.filter(isSearch);
  return checkSubgraph({
    name,
    sdl,
    others: published.filter((subgraph) => !isSearch(subgraph)),
    own: ownSubgraphs(search.length === searchGraphSdls.length ? search : searchGraphSdls),
    operations: await registry.recordedOperations(mostOperations),
  });
}
