export { type EntryLoader, entryLoader, type LoadedEntry } from './entry-loader.ts';
export { entryMigrations } from './entry-migrations.ts';
export { type EntryStore, entryStore, type SaveOutcome } from './entry-store.ts';
export { readsPersonalData, recordFor, visibleTo } from './policy.ts';
export { type RowSelection, rowsByKey } from './rows-by-key.ts';
