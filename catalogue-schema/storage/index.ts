export { copyDatabase } from './copy-database.ts';
export { databaseIsAway } from './database-is-away.ts';
export { type FolderLock, lockFolder } from './folder-lock.ts';
export { isoTime } from './iso-time.ts';
export {
  type Database,
  type DatabaseConfiguration,
  type Migrations,
  mayHoldData,
  migrate,
  openDatabase,
  rowsOf,
} from './open-database.ts';
export { type PreparedReplacement, prepareReplacement } from './replace-database.ts';
export { type OpenOperations, socketOperations } from './socket-operations.ts';
export { writeWhole } from './write-whole.ts';
