export { trustGateway } from './access/index.ts';
export { type OwnerOperations, openOperations } from './owner-operations.ts';
export { type Address, type RunningServer, type ServedGraph, serveGraphs } from './serve-graphs.ts';
export { type RunningOwner, startOwner } from './start-owner.ts';
