export { ownerContext, ownerSchema } from './owner-schema.ts';
export type { OwnerSubgraph } from './owner-subgraph.ts';
