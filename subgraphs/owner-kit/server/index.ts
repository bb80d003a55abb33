export { type OpenOperations, type OwnerOperations, openOperations } from './owner-operations.ts';
export { type Address, type RunningServer, type ServedGraph, serveGraphs } from './serve-graphs.ts';
export { type OwnerConfiguration, type RunningOwner, startOwner } from './start-owner.ts';
