export {
  type Database,
  type DatabaseConfiguration,
  type Migrations,
  migrate,
  openDatabase,
  rowsOf,
} from './open-database.ts';
export { type OpenOperations, socketOperations } from './socket-operations.ts';
