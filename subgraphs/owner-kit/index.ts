export {
  type Database,
  type DatabaseConfiguration,
  type Migrations,
  type OpenOperations,
  openDatabase,
  rowsOf,
  socketOperations,
} from '../../catalogue-schema/storage/index.ts';
export { publicViewer, type TrustedIssuer, type Viewer } from '../../catalogue-schema/viewer/index.ts';
export { renewFeeds } from './feed/index.ts';
export {
  CatalogueSourceError,
  ckanSource,
  csvTemplate,
  formatFailure,
  formatSummary,
  type ImportSummary,
  importDeadline,
  importRecords,
  jsonLinesSource,
  type RecordSource,
  readSource,
  recordSources,
  type SourceOptions,
  showProgress,
} from './import/index.ts';
export {
  type BeforeWrite,
  type EntryLoader,
  type EntryStore,
  entryLoader,
  entryMigrations,
  entryStore,
  type LoadedEntry,
  readsPersonalData,
  recordFor,
  rowsByKey,
  visibleTo,
} from './records/index.ts';
export { noExtension, type OwnerSubgraph, ownerContext, ownerSchema } from './schema/index.ts';
export {
  type Address,
  type OwnerOperations,
  openOperations,
  type RunningOwner,
  type RunningServer,
  type ServedGraph,
  serveGraphs,
  startOwner,
  trustGateway,
} from './server/index.ts';
