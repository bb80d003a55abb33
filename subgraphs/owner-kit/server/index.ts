export { type Address, type RunningServer, type ServedGraph, serveGraphs } from './serve-graphs.ts';
export { type OwnerConfiguration, openOwnerDatabase, type RunningOwner, startOwner } from './start-owner.ts';
export { remoteStore } from './store-socket.ts';
