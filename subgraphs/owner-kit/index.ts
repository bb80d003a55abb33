export { type FeedChange, readFeed } from './feed/index.ts';
export {
  ckanSource,
  formatSummary,
  type ImportSummary,
  importRecords,
  jsonLinesSource,
  type RecordSource,
  showProgress,
} from './import/index.ts';
export {
  type EntryStore,
  entryStore,
  publicViewer,
  type RowSelection,
  recordFor,
  rowsByKey,
  type Viewer,
  visibleTo,
} from './records/index.ts';
export type { Extension, OwnerSubgraph } from './schema/index.ts';
export {
  type Address,
  type OpenOperations,
  type OwnerConfiguration,
  type OwnerOperations,
  openOperations,
  type RunningOwner,
  type RunningServer,
  serveGraphs,
  startOwner,
} from './server/index.ts';
export {
  type Database,
  type DatabaseConfiguration,
  type Migrations,
  openDatabase,
  rowsOf,
} from './storage/index.ts';
