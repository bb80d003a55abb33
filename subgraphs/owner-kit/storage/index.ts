export { folderSocket, isFolderInUse } from './folder-lock.ts';
export { type Database, type DatabaseConfiguration, type Migrations, openDatabase, rowsOf } from './open-database.ts';
