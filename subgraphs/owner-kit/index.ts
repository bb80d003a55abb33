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
  type EntryLoader,
  type EntryStore,
  entryLoader,
  type LoadedEntry,
  publicViewer,
  recordFor,
  rowsByKey,
  type Viewer,
  visibleTo,
} from './records/index.ts';
export type { OwnerSubgraph } from './schema/index.ts';
export {
  type Address,
  type OpenOperations,
  type OwnerOperations,
  openOperations,
  type RunningOwner,
  type RunningServer,
  serveGraphs,
  socketOperations,
  startOwner,
} from './server/index.ts';
export {
  type Database,
  type DatabaseConfiguration,
  type Migrations,
  openDatabase,
  rowsOf,
} from './storage/index.ts';
