export { type OwnerContext, ownerContext, ownerSchema } from './owner-schema.ts';
export type { Extension, OwnerSubgraph } from './owner-subgraph.ts';
