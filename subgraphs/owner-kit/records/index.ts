export { type EntryLoader, entryLoader, type LoadedEntry } from './entry-loader.ts';
export { entryMigrations } from './entry-migrations.ts';
export { type EntryStore, entryStore, type SaveOutcome } from './entry-store.ts';
export { publicViewer, recordFor, type Viewer, visibleTo } from './policy.ts';
export { type RowSelection, rowsByKey } from './rows-by-key.ts';
