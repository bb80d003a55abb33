export { announce } from './announce.ts';
export { type AuditAction, addToAuditTrail } from './audit-trail.ts';
export { type EntryLoader, entryLoader, type LoadedEntry } from './entry-loader.ts';
export { entryMigrations } from './entry-migrations.ts';
export { type EntryStore, editedOrigin, entryStore, type SaveOutcome } from './entry-store.ts';
export { type BeforeWrite, inOrder } from './in-order.ts';
export { readsPersonalData, recordFor, visibleTo } from './policy.ts';
export { type RowSelection, rowsByKey } from './rows-by-key.ts';
export { type SavedRecord, savedForm, savedFormOf } from './saved-form.ts';
