export { type FeedChange, readFeed } from './feed/index.ts';
export { type EntryStore, entryStore, publicViewer, recordFor, type Viewer, visibleTo } from './records/index.ts';
export type { Extension, OwnerSubgraph } from './schema/index.ts';
export {
  type Address,
  type OwnerConfiguration,
  openOwnerDatabase,
  type RunningOwner,
  type RunningServer,
  remoteStore,
  serveGraphs,
  startOwner,
} from './server/index.ts';
export {
  type Database,
  type DatabaseConfiguration,
  isFolderInUse,
  type Migrations,
  openDatabase,
  rowsOf,
  StartError,
} from './storage/index.ts';
