import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

/** A subgraph as the supergraph sees it. `name` is also how the gateway finds its data source. */
export interface ComposedSubgraph {
  readonly name: string;
  readonly sdl: string;
}

export type Composition =
  | { readonly ok: true; readonly supergraphSdl: string }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Composes subgraphs into one supergraph, or says why they do not fit together. The supergraph holds no addresses: data
 * sources are found by the subgraph's name.
 */
export function composeSupergraph(subgraphs: readonly ComposedSubgraph[]): Composition {
  const { errors, supergraphSdl } = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, url: `catalogue:${name}`, typeDefs: parse(sdl) })),
  );
  if (supergraphSdl !== undefined) return { ok: true, supergraphSdl };
  return { ok: false, problems: (errors ?? []).map(({ message }) => message) };
}
