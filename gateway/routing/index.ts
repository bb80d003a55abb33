export { askSubgraph, SubgraphFailure } from './ask-subgraph.ts';
export { linksSource } from './links-source.ts';
export { MirrorCopies } from './mirror-copies.ts';
export type { FindOwner } from './owner-router.ts';
export { Participant, type ServerLimits, type TokenFor } from './participant.ts';
export { extensionSource, searchSource } from './remote-source.ts';
export { routedSource } from './routed-source.ts';
export { withIds } from './with-ids.ts';
