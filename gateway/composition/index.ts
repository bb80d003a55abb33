export { buildSupergraph, type Refusal, type Supergraph } from './build-supergraph.ts';
export { routedSubgraphs } from './catalogue-subgraphs.ts';
export { type Collision, collisionsWith, enterClaims } from './collisions.ts';
export { composeCatalogue } from './compose-catalogue.ts';
export { ComposingWorker, CompositionTimeout } from './composing-worker.ts';
export { extensionOf } from './extension-of.ts';
export { readExtension } from './read-extension.ts';
