export { noExtension } from './no-extension.ts';
export { ownerContext, ownerSchema } from './owner-schema.ts';
export type { OwnerSubgraph } from './owner-subgraph.ts';
