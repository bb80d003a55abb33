export { buildSupergraph, type Supergraph } from './build-supergraph.ts';
export { routedSubgraphs } from './catalogue-subgraphs.ts';
export { extensionOf } from './extension-of.ts';
